package io.vritti.cli.statistics;

import io.vritti.cli.option.HomeOption;
import io.vritti.cli.option.SinceConverter;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.cli.terminal.TimeText;
import io.vritti.config.Setting;
import io.vritti.observe.Decision;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vritti report}: shows how the calls turned out that would have been vetoed, on the way from observe to veto. */
@Command(
        name = "report",
        description =
                "Say which vetoes would have been right, which wrong, and which settings arm those that were right.")
public final class ReportCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(
            names = "--since",
            paramLabel = "<duration>",
            converter = SinceConverter.class,
            description = "Only decisions within this time, such as 24h or 7d.")
    Long sinceMillis;

    @Override
    public Integer call() throws IOException {
        List<Decision> decisions = home.decisions().stream()
                .filter(decision -> sinceMillis == null || decision.atMillis() >= sinceMillis)
                .toList();
        List<Decision> due = decisions.stream().filter(VetoTrial::due).toList();
        VetoTrial outOfScope =
                new VetoTrial(decisions.stream().filter(VetoTrial::outOfScope).toList());
        Map<String, VetoTrial> classes = by(due, Decision::errorClass);
        List<String> armed = classes.entrySet().stream()
                .filter(entry -> Arming.of(entry.getValue()).arm())
                .map(Map.Entry::getKey)
                .toList();
        try (MemoryStore store = home.openToRead()) {
            VetoSavings savings = VetoSavings.of(due, store);
            if (output.json()) {
                output.printJson(json(new VetoTrial(due), outOfScope, classes, armed, savings));
            } else {
                print(new VetoTrial(due), outOfScope, classes, armed, savings);
                printOutOfScope(outOfScope);
            }
        }
        return ExitCode.OK;
    }

    private void print(
            VetoTrial all,
            VetoTrial outOfScope,
            Map<String, VetoTrial> classes,
            List<String> armed,
            VetoSavings savings) {
        if (all.due() == 0) {
            output.line("No call " + (outOfScope.due() == 0 ? "" : "in scope ") + "has been due for a veto yet"
                    + (sinceMillis == null ? "" : " in that time")
                    + ": nothing failed and was repeated with nothing changed. Nothing is to be armed.");
            return;
        }
        output.line(calls(all.due()) + " due for a veto: " + all.failedAgain() + " failed again, " + all.wrongful()
                + " worked, " + all.undecided() + " not known. Precision "
                + (all.decided() == 0 ? "unknown" : "between " + all.interval()) + ".");
        output.line("Vetoes would have saved about " + TimeText.length(savings.millis()) + " and "
                + savings.characters() + " characters of output to read.");
        output.line();
        Table table = new Table("CLASS", "FAMILY", "DUE", "FAILED AGAIN", "WORKED", "NOT KNOWN", "WHY");
        classes.forEach((errorClass, ofClass) -> by(ofClass.decisions(), Decision::family)
                .forEach((family, trial) -> table.row(
                        errorClass,
                        family,
                        trial.due(),
                        trial.failedAgain(),
                        trial.wrongful(),
                        trial.undecided(),
                        String.join(" ", trial.ids()))));
        output.table(table);
        output.line();
        classes.forEach((errorClass, trial) -> {
            Arming arming = Arming.of(trial);
            output.line((arming.arm() ? "Arm " : "Leave ") + errorClass + ": " + arming.because() + ".");
        });
        output.line();
        if (armed.isEmpty()) {
            output.line("No class has been right often enough yet. Stay in mode observe.");
        } else {
            output.line("To arm what was right, in vritti.properties or as -D options:");
            settings(armed).forEach((key, value) -> output.line("    " + key + "=" + value));
        }
        output.line("One decision in full: " + home.hint("why <id>"));
    }

    private void printOutOfScope(VetoTrial trial) {
        if (trial.due() > 0) {
            output.line(
                    calls(trial.due()) + " kept from a veto by the scope: " + trial.failedAgain() + " failed again, "
                            + trial.wrongful() + " worked, " + trial.undecided()
                            + " not known. `vritti status` says what the scope"
                            + " waits for; " + Setting.VETO_SCOPE.key() + "=all takes them in.");
        }
    }

    private Map<String, Object> json(
            VetoTrial all,
            VetoTrial outOfScope,
            Map<String, VetoTrial> classes,
            List<String> armed,
            VetoSavings savings) {
        Map<String, Object> json = counts(all);
        json.put("out_of_scope", counts(outOfScope));
        json.put("saved_ms", savings.millis());
        json.put("saved_characters", savings.characters());
        List<Object> list = new ArrayList<>();
        classes.forEach((errorClass, trial) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("class", errorClass);
            one.putAll(counts(trial));
            one.put("different_calls", trial.calls());
            one.put("arm", Arming.of(trial).arm());
            one.put("because", Arming.of(trial).because());
            List<Object> families = new ArrayList<>();
            by(trial.decisions(), Decision::family).forEach((family, ofFamily) -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("family", family);
                row.putAll(counts(ofFamily));
                row.put("why", ofFamily.ids());
                families.add(row);
            });
            one.put("families", families);
            list.add(one);
        });
        json.put("classes", list);
        json.put("settings", settings(armed));
        return json;
    }

    private static Map<String, Object> counts(VetoTrial trial) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("due", trial.due());
        counts.put("failed_again", trial.failedAgain());
        counts.put("worked", trial.wrongful());
        counts.put("not_known", trial.undecided());
        counts.put("precision_low", trial.interval().low());
        counts.put("precision_high", trial.interval().high());
        return counts;
    }

    private static Map<String, String> settings(List<String> armed) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (!armed.isEmpty()) {
            settings.put(Setting.MODE.key(), "veto");
            settings.put(Setting.VETO_CLASSES.key(), String.join("; ", armed));
        }
        return settings;
    }

    private static Map<String, VetoTrial> by(List<Decision> decisions, Function<Decision, String> name) {
        return decisions.stream()
                .collect(Collectors.groupingBy(
                        decision -> name.apply(decision) == null ? "unknown" : name.apply(decision),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), VetoTrial::new)));
    }

    private static String calls(int count) {
        return count == 1 ? "1 call was" : count + " calls were";
    }
}
