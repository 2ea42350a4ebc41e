package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.gate.verdict.GateCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents that type whatever comes to their mind: whatever the gate refuses must fail when it is run all the same. */
class RandomSessionsTest {

    /** -Dvritti.test.sessions=N: more of them, or fewer. */
    private static final int SESSIONS = Integer.getInteger("vritti.test.sessions", 5);

    /** -Dvritti.test.first=N: another part of them. */
    private static final int FIRST = Integer.getInteger("vritti.test.first", 0);

    private static final int STEPS = 40;

    /** One JVM in so many steps. */
    private static final int RESTARTS = 12;

    private Vocabulary vocabulary;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> wrongful = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"shell, bash", "git, git", "python, python3", "build, node"})
    void whatever_is_refused_fails(String name, String program) throws Exception {
        assumeTrue(new ExecutablePath("/usr/bin:/bin").resolve(program, "/") != null);
        vocabulary = Vocabulary.of(name);
        for (int seed = FIRST; seed < FIRST + SESSIONS; seed++) {
            play(seed, Files.createDirectory(folder.resolve("s" + seed)));
        }
        System.out.println(counts);
        assertThat(wrongful).isEmpty();
        assertThat(counts).containsKey("refused exact");
    }

    private void play(int seed, Path own) throws Exception {
        Random random = new Random(seed);
        Workplace workplace = new Workplace(own);
        assertThat(workplace.run(String.join(" && ", vocabulary.setUp())).failed())
                .isFalse();
        KeptStates kept = new KeptStates();
        Gate gate = gate(kept);
        List<String> typed = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Workplace.settle();
            gate = random.nextInt(RESTARTS) == 0 ? gate(kept) : gate;
            String command = next(typed, random);
            typed.add(command);
            ProcessAction action = action(workplace, command, random);
            boolean given = random.nextInt(6) == 0;
            take(
                    gate,
                    workplace,
                    given ? workplace.given(vocabulary.variable(random), action) : action,
                    "seed " + seed + " step " + step);
        }
        remove(workplace);
    }

    /** Agents say something again, what they said last most of all. */
    private String next(List<String> typed, Random random) {
        int choice = typed.isEmpty() ? 0 : random.nextInt(4);
        return switch (choice) {
            case 3 -> typed.get(random.nextInt(typed.size()));
            case 2 -> typed.get(typed.size() - 1);
            default -> vocabulary.command(random);
        };
    }

    private void take(Gate gate, Workplace workplace, ProcessAction action, String about) throws Exception {
        GateCall call = gate.before(action);
        Outcome outcome = workplace.run(action);
        count(outcome.failed() ? "failed" : "passed");
        if (call.open()) {
            gate.after(call, outcome);
            return;
        }
        count("refused " + call.verdict().layer());
        if (!outcome.failed()) {
            wrongful.add(about + ": " + action.argv() + " with " + action.environment() + " in " + action.directory()
                    + " passed, but: " + call.refusal().getMessage());
        }
    }

    private static ProcessAction action(Workplace workplace, String command, Random random) {
        Path directory = random.nextInt(6) == 0 ? workplace.folder().resolve("sub") : workplace.folder();
        return switch (random.nextInt(6)) {
            case 0 -> workplace.argv(directory, "sh", "-c", command);
            case 1 -> workplace.argv(directory, "bash", "-e", "-c", command);
            case 2 -> workplace.argv(directory, command.split(" "));
            default -> workplace.argv(directory, "bash", "-c", command);
        };
    }

    private static Gate gate(KeptStates kept) {
        return new GateParts().with(kept.index()).vetoing().gate(kept, "test");
    }

    private static void remove(Workplace workplace) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", workplace.folder().toString()).start().waitFor();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
