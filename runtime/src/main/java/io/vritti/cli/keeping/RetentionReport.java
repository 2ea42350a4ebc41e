package io.vritti.cli.keeping;

import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.cli.terminal.TimeText;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.retain.Departure;
import io.vritti.retain.Outcome;
import io.vritti.retain.Plan;
import io.vritti.retain.Protection;
import io.vritti.store.MemoryStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells what leaves the memory and why, or what has left it, in the same form. */
final class RetentionReport {

    private final Output output;
    private final MemoryStore store;
    private final Settings settings;
    private final String folder;
    private List<Line> leaving = List.of();

    /** @param folder of the archive, or null where episodes are deleted */
    RetentionReport(Output output, MemoryStore store, Settings settings, String folder) {
        this.output = output;
        this.store = store;
        this.settings = settings;
        this.folder = folder;
    }

    void everythingIsKept() {
        if (output.json()) {
            output.printJson(fields(new Plan(List.of(), store.episodeCount(), Map.of()), List.of()));
        } else {
            output.line("Everything is kept for ever: none of the vritti.retain settings says otherwise, such as"
                    + " vritti.retain.unused=180d.");
        }
    }

    void planned(Plan plan) {
        List<Line> lines = lines(plan.departures());
        if (output.json()) {
            output.printJson(fields(plan, lines));
            return;
        }
        table(lines);
        output.line(sum(plan.departures(), plan.considered())
                + (folder == null ? " would be deleted." : " would go to the archive in " + folder + "."));
        kept(plan);
        output.line("Nothing was changed.");
    }

    /** Reads what is about to leave, as far as it is to be printed: afterwards it is gone. */
    void about(Plan plan) {
        leaving = output.json() ? lines(plan.departures()) : List.of();
    }

    /** After {@link #about}. */
    void done(Plan plan, Outcome outcome) {
        if (output.json()) {
            Set<Departure> gone = new HashSet<>(outcome.gone());
            Map<String, Object> fields = fields(
                    plan,
                    leaving.stream()
                            .filter(line -> gone.contains(line.departure))
                            .toList());
            fields.put(
                    "spared",
                    outcome.spared().stream()
                            .map(spared -> spared.episode().id())
                            .toList());
            output.printJson(fields);
            return;
        }
        output.line(sum(outcome.gone(), plan.considered())
                + (folder == null ? " were deleted." : " went to the archive in " + folder + "."));
        reasons(outcome.gone());
        kept(plan);
        if (!outcome.spared().isEmpty()) {
            output.line("Used meanwhile or not readable, and kept: "
                    + outcome.spared().size() + ".");
        }
    }

    private Map<String, Object> fields(Plan plan, List<Line> lines) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("how", settings.retain().how().name().toLowerCase(Locale.ROOT));
        fields.put("episodes", plan.considered());
        fields.put("leaving", lines.stream().map(Line::json).toList());
        Map<String, Integer> kept = new LinkedHashMap<>();
        plan.kept().forEach((protection, count) -> kept.put(protection.label(), count));
        fields.put("kept", kept);
        return fields;
    }

    private void table(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        TimeText time = TimeText.now();
        Table table = new Table("ID", "USED", "TIMES", "CLASS", "ACTION", "WHY").lastWhole();
        for (Line line : lines) {
            table.row(
                    line.id(),
                    time.ago(line.departure.episode().lastUsedMillis()),
                    line.departure.episode().count(),
                    line.departure.episode().finerClass(),
                    line.action,
                    line.departure.reason().words());
        }
        output.table(table);
        output.line();
    }

    private void reasons(List<Departure> departures) {
        Map<String, Integer> byRule = new TreeMap<>();
        departures.forEach(departure -> byRule.merge(departure.reason().rule().key(), 1, Integer::sum));
        byRule.forEach((key, count) -> output.line("  " + count + " by " + key));
    }

    private void kept(Plan plan) {
        for (Map.Entry<Protection, Integer> kept : plan.kept().entrySet()) {
            output.line(kept.getValue() + (kept.getValue() == 1 ? " more stays: " : " more stay: ")
                    + kept.getKey().words() + ".");
        }
        long since = store.retention().countedSinceMillis();
        if (since > 0) {
            output.line("Uses are counted since " + TimeText.now().at(since)
                    + ", when a newer Vritti took the memory over.");
        }
    }

    private static String sum(List<Departure> departures, long considered) {
        return departures.size() + " of " + considered + (considered == 1 ? " episode" : " episodes");
    }

    private List<Line> lines(List<Departure> departures) {
        List<Line> lines = new ArrayList<>();
        for (Departure departure : departures) {
            Optional<Episode> episode = store.episode(departure.episode().id());
            lines.add(new Line(departure, episode.map(Episode::action).orElse(null)));
        }
        return lines;
    }

    /** @param action null where the episode has left meanwhile */
    private record Line(Departure departure, String action) {

        String id() {
            return departure.episode().id();
        }

        Map<String, Object> json() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", id());
            fields.put("action", action);
            fields.put("error_class", departure.episode().errorClass());
            fields.put("finer_class", departure.episode().finerClass());
            fields.put("count", departure.episode().count());
            fields.put("last_used_millis", departure.episode().lastUsedMillis());
            fields.put("setting", departure.reason().rule().key());
            fields.put("reason", departure.reason().words());
            return fields;
        }
    }
}
