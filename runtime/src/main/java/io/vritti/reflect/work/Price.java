package io.vritti.reflect.work;

import io.vritti.store.ReflectionStore.DaySpending;
import io.vritti.store.Spending;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What a question may cost at most in money. */
final class Price {

    private static final String FREE_ROUTER = "openrouter/free";
    private static final String FREE = ":free";
    private static final MathContext UP = new MathContext(12, RoundingMode.CEILING);

    private Price() {}

    /** Whether a model costs nothing by its name: OpenRouter's free variants, and the router over them. */
    static boolean isFree(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return name.equals(FREE_ROUTER) || name.endsWith(FREE);
    }

    /**
     * With prices for each request, input token and output token, whatever they are, a question costs at most as many times what
     * earlier ones cost as it is larger in the part in which it is largest.
     *
     * @param model as asked for
     * @param most requests and tokens of the question
     * @param spending of all models on all days
     * @return null if nothing is known of it yet
     */
    static BigDecimal most(String model, Spending most, List<DaySpending> spending) {
        Spending known = spending.stream()
                .filter(day -> day.model().equals(model))
                .map(DaySpending::spending)
                .reduce(Spending.NONE, Spending::plus);
        if (isFree(model) && known.requests() > 0) {
            return known.cost().signum() == 0 ? BigDecimal.ZERO : scaled(most, known);
        }
        // Nothing spent is no price: so much costs a request that was refused, and an answer whose endpoint names no
        // cost.
        return known.cost().signum() == 0 ? null : scaled(most, known);
    }

    private static BigDecimal scaled(Spending most, Spending known) {
        BigDecimal factor = times(most.requests(), known.requests())
                .max(times(most.inputTokens(), known.inputTokens()))
                .max(times(most.outputTokens(), known.outputTokens()));
        return known.cost().multiply(factor).round(UP);
    }

    private static BigDecimal times(long most, long known) {
        return new BigDecimal(most).divide(new BigDecimal(Math.max(1, known)), UP);
    }
}
