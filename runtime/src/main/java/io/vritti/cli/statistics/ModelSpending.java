package io.vritti.cli.statistics;

import io.vritti.cli.terminal.Output;
import io.vritti.reflect.work.Budgets;
import io.vritti.store.ReflectionStore;
import io.vritti.store.ReflectionStore.DaySpending;
import io.vritti.store.Spending;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What was asked of models, and what it cost, today and on all days. */
public final class ModelSpending {

    private final Spending today;
    private final Spending everything;
    private final Spending held;
    private final Budgets budgets;
    private final List<DaySpending> days;

    public ModelSpending(ReflectionStore reflections, Budgets budgets, long nowMillis) {
        long day = Math.floorDiv(nowMillis, TimeUnit.DAYS.toMillis(1));
        this.budgets = budgets;
        days = reflections.spending();
        today = sum(days.stream().filter(spent -> spent.day() == day).toList());
        everything = sum(days);
        held = reflections.held();
    }

    public void print(Output output) {
        output.line("Models today (UTC): " + today.requests() + " of " + budgets.requests() + " requests, "
                + grouped(today.tokens()) + " of " + grouped(budgets.tokens()) + " tokens, "
                + Budgets.dollars(today.cost()) + " of " + Budgets.dollars(budgets.cost()));
        output.line("Models on all days: " + everything.requests() + " requests, " + grouped(everything.tokens())
                + " tokens, " + Budgets.dollars(everything.cost()));
        if (held.requests() > 0) {
            output.line("Models not heard of again: at most " + held.requests() + " requests, " + grouped(held.tokens())
                    + " tokens, " + Budgets.dollars(held.cost()));
        }
    }

    Map<String, Object> toMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("today", map(today));
        all.put("all_days", map(everything));
        all.put("held", map(held));
        Map<String, Object> most = new LinkedHashMap<>();
        most.put("requests", budgets.requests());
        most.put("tokens", budgets.tokens());
        most.put("cost", budgets.cost());
        all.put("budgets", most);
        all.put(
                "days",
                days.stream()
                        .map(day -> {
                            Map<String, Object> one = map(day.spending());
                            one.put("day", LocalDate.ofEpochDay(day.day()).toString());
                            one.put("model", day.model());
                            return one;
                        })
                        .toList());
        return all;
    }

    private static Map<String, Object> map(Spending spending) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("requests", spending.requests());
        map.put("input_tokens", spending.inputTokens());
        map.put("output_tokens", spending.outputTokens());
        map.put("cost", spending.cost());
        return map;
    }

    private static Spending sum(List<DaySpending> days) {
        return days.stream().map(DaySpending::spending).reduce(Spending.NONE, Spending::plus);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
