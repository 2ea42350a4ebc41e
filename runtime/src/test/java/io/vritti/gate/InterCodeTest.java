package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.embed.Vectors;
import io.vritti.gate.verdict.GateCall;
import io.vritti.home.Home;
import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.shell.SimpleCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recorded steps of models in a shell, through the real gate, each run with a memory of its own. Their files are not here, so
 * what any command may have written is taken to have changed everything: the gate forgets. What it then would veto is compared
 * with what really happened, beside plainer rules.
 */
class InterCodeTest {

    private static final Path STEPS =
            Path.of(System.getProperty("vritti.test.data", "../../shared/data"), "shell-intercode-bash.jsonl");

    /** facts.md §5.4: the bars set before tuning. */
    private static final double PRECISION_AT_LEAST = 0.98;

    private static final double WRONGFUL_AT_MOST = 0.001;

    /** Vritti's, for the action (facts.md §5.1). */
    private static final double VRITTI_SIMILARITY = 0.9;

    @TempDir
    private Path folder;

    private record Step(String run, String goal, String command, boolean failed, boolean timedOut, String output) {}

    /** What a rule would have refused. */
    private static final class Tally {
        private int vetoes;
        private int right;

        void count(boolean refused, boolean failed) {
            vetoes += refused ? 1 : 0;
            right += refused && failed ? 1 : 0;
        }

        double precision() {
            return vetoes == 0 ? 1 : (double) right / vetoes;
        }

        int wrong() {
            return vetoes - right;
        }

        String row(String name, int successes, int repeats) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %d of %d (%.2f %%) | %.2f |%n",
                    name,
                    vetoes,
                    precision(),
                    wrong(),
                    successes,
                    100.0 * wrong() / successes,
                    (double) right / repeats);
        }
    }

    /** {@code -Dvritti.intercode.vritti=true} adds Vritti's rule, which embeds every step: minutes. */
    @Test
    void what_the_gate_would_have_refused_did_fail() throws Exception {
        assumeTrue(Files.isRegularFile(STEPS), "no recorded steps at " + STEPS);
        Map<String, List<Step>> runs = read();
        Tally gate = new Tally();
        Tally exact = new Tally();
        Tally vritti = new Tally();
        int successes = 0;
        int repeats = 0;
        for (List<Step> run : runs.values()) {
            Set<String> failedBefore = new HashSet<>();
            for (Step step : run) {
                successes += step.failed() ? 0 : 1;
                repeats += step.failed() && failedBefore.contains(step.command()) ? 1 : 0;
                if (step.failed()) {
                    failedBefore.add(step.command());
                }
            }
            throughTheGate(run, gate);
            byLastOutcome(run, exact);
        }
        StringBuilder report =
                new StringBuilder("| rule | vetoes | precision | wrongful, of successful steps | recall |\n");
        report.append("|---|---|---|---|---|\n");
        if (Boolean.getBoolean("vritti.intercode.vritti")) {
            byVrittisRule(runs.values(), vritti);
            report.append(vritti.row("Vritti's rule, cosine >= 0.9", successes, repeats));
        }
        report.append(exact.row("exact command, last outcome failed", successes, repeats));
        report.append(gate.row("the gate, without file state", successes, repeats));
        Files.writeString(Path.of("target/intercode.md"), report);

        assertThat(gate.vetoes).as(report.toString()).isGreaterThan(50);
        assertThat(gate.precision()).as(report.toString()).isGreaterThanOrEqualTo(PRECISION_AT_LEAST);
        assertThat((double) gate.wrong() / successes).as(report.toString()).isLessThanOrEqualTo(WRONGFUL_AT_MOST);
        assertThat(gate.precision()).as(report.toString()).isGreaterThan(exact.precision());
    }

    private void throughTheGate(List<Step> run, Tally tally) {
        Gate gate = gate();
        for (Step step : run) {
            ProcessAction action = action(step.command());
            GateCall call = gate.before(action);
            tally.count(call.opinion().blocks(), step.failed());
            gate.after(call, outcome(step));
            if (mayWrite(action)) {
                gate = gate();
            }
        }
    }

    private static void byLastOutcome(List<Step> run, Tally tally) {
        Map<String, Boolean> lastFailed = new HashMap<>();
        for (Step step : run) {
            tally.count(lastFailed.getOrDefault(step.command(), false), step.failed());
            lastFailed.put(step.command(), step.failed());
        }
    }

    /** It stores the vector of goal and error, asks with that of goal and action, and never lifts (facts.md §4.3). */
    private void byVrittisRule(Iterable<List<Step>> runs, Tally tally) {
        try (TextEmbedding embedding = new TextEmbedding(Settings.defaults(), Home.at(folder.toFile()))) {
            for (List<Step> run : runs) {
                List<float[]> failures = new ArrayList<>();
                for (Step step : run) {
                    float[] asked = vector(embedding, step.goal() + "\n\n" + step.command());
                    tally.count(
                            failures.stream().anyMatch(stored -> Vectors.dot(asked, stored) >= VRITTI_SIMILARITY),
                            step.failed());
                    if (step.failed()) {
                        failures.add(vector(embedding, step.goal() + "\n\n" + step.output()));
                    }
                }
            }
        }
    }

    private static float[] vector(TextEmbedding embedding, String text) {
        return embedding.of(text).map(ModelVector::values).orElseThrow(() -> new AssertionError(embedding.problem()));
    }

    /** A command that fails may have written as well. */
    private static boolean mayWrite(ProcessAction action) {
        for (SimpleCommand command : action.script().commands()) {
            if (!Programs.pure(Command.of(command)) || !command.redirections().isEmpty()) {
                return true;
            }
        }
        return !action.script().understood();
    }

    private Gate gate() {
        return new GateParts()
                .assembly("mode=observe", "veto.scope=all", "veto.holdout=0", "gate.deadline=5s")
                .gate(new NoJournal(), "1-1");
    }

    private ProcessAction action(String command) {
        return new ProcessAction(
                List.of("bash", "-c", command),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", "/root", "LC_ALL", "C"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private static Outcome outcome(Step step) {
        Outcome.End end = step.timedOut() ? Outcome.End.KILLED_BY_HOST : Outcome.End.EXIT;
        int code = step.failed() ? 1 : 0;
        long limitNanos = step.timedOut() ? 10_000_000_000L : -1;
        return new Outcome(
                end, code, null, System.currentTimeMillis(), 1_000_000, limitNanos, step.output(), "", 0, -1);
    }

    private static Map<String, List<Step>> read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<Step>> runs = new LinkedHashMap<>();
        for (String line : Files.readAllLines(STEPS)) {
            JsonNode node = json.readTree(line);
            Step step = new Step(
                    node.get("traj").asText(),
                    node.get("goal").asText(),
                    node.get("cmd").asText(),
                    node.get("failed").asBoolean(),
                    node.get("timeout").asBoolean(),
                    node.get("output").asText());
            runs.computeIfAbsent(step.run(), run -> new ArrayList<>()).add(step);
        }
        return runs;
    }
}
