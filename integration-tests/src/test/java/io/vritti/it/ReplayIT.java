package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vritti.it.replay.ReplayHost;
import io.vritti.it.replay.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What agents really do, done for real: nothing may be refused that would have worked, and most repeats have to be. */
class ReplayIT {

    private static final Pattern SUMMARY = Pattern.compile(
            "wrongful vetoes (\\d+) of \\d+; repeats caught (\\d+) of \\d+; paraphrases caught (\\d+) of");
    private static final Path SHARED = Path.of(System.getProperty("vritti.test.replay", "../../shared/replay"));
    private static final Path OWN = Path.of("src/test/resources/scenarios").toAbsolutePath();

    /** Among ours are some that nobody can catch, to see that nobody tries: rules made at run time, clocks, hooks. */
    private static final double OWN_CAUGHT_AT_LEAST = 0.85;

    @TempDir
    private Path folder;

    /**
     * Each file on each JDK over one memory: on the second, every first failure is one that the last run remembers. Every other file is
     * played on the newest first.
     */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("jdks")
    void own_scenarios(Jdk first) throws Exception {
        int repeats = 0;
        List<String> missed = new ArrayList<>();
        Path home = folder.resolve("home" + first.version());
        for (Path scenarios : ownOf(first)) {
            Score score = replay(first, home, scenarios);
            repeats += score.repeats();
            missed.addAll(score.missed());
            for (Jdk next : jdks()) {
                if (!next.equals(first) || jdks().size() == 1) {
                    replay(next, home, scenarios);
                }
            }
        }
        assertThat(repeats - missed.size())
                .as("missed of " + repeats + ": " + missed)
                .isGreaterThanOrEqualTo((int) (OWN_CAUGHT_AT_LEAST * repeats));
    }

    private static List<Path> ownOf(Jdk first) throws IOException {
        List<Path> all = own();
        int jdks = jdks().size();
        int place = jdks().indexOf(first);
        return IntStream.range(0, all.size())
                .filter(i -> i % jdks == place)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Path> own() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.sorted().toList();
        }
    }

    /**
     * Over one memory: after the first JDK, every first failure is one that the last run remembers. The dearest of these files takes two
     * minutes, so that each runs once on a JDK, and those whose commands differ in their words only run on the newest.
     */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("shared")
    void shared_scenarios(Floor floor) throws Exception {
        assumeTrue(Files.isExecutable(SHARED.resolve("replay")), "no scenarios at " + SHARED);
        assumeTrue(onPath("python3"), "the driver needs python3");
        Path scenarios = paused(SHARED.resolve(floor.file()).toAbsolutePath());

        for (Jdk jdk : floor.onEachJdk() ? Jdks.all() : List.of(Jdks.newest())) {
            Run run = Host.tool(
                            Jdks.newest(),
                            folder,
                            SHARED.resolve("replay").toAbsolutePath().toString(),
                            scenarios.toString(),
                            Host.agentOption(""),
                            "-Dvritti.mode=veto",
                            "-Dvritti.veto.scope=all",
                            "-Dvritti.veto.holdout=0",
                            // Not because this machine is busy.
                            "-Dvritti.gate.deadline=5s",
                            "-Dvritti.gate.deadline.first=10s",
                            "-Dvritti.home=" + folder.resolve("home"))
                    .environment("JAVA_HOME", jdk.home().toString())
                    .run();

            String told = jdk + " " + run;
            assertThat(run.exitCode()).as(told).isZero();
            Matcher summary = SUMMARY.matcher(run.stdout());
            assertThat(summary.find()).as(told).isTrue();
            assertThat(summary.group(1)).as(told).isEqualTo("0");
            assertThat(Integer.parseInt(summary.group(2))).as(told).isGreaterThanOrEqualTo(floor.repeats());
            assertThat(Integer.parseInt(summary.group(3))).as(told).isGreaterThanOrEqualTo(floor.paraphrases());
        }
    }

    /**
     * How much of a file is caught at least: nine in ten of what a busy machine was seen to catch. A quiet one catches 40 repeats
     * of the first, 53 and 39 paraphrases of the second, 132 and 218 of the others. Raised when more is.
     *
     * @param file of the shared scenarios
     * @param repeats at least so many
     * @param paraphrases at least so many other words for the same
     * @param onEachJdk whether it is run on each JDK, or on the newest only
     */
    private record Floor(String file, int repeats, int paraphrases, boolean onEachJdk) {}

    private static List<Floor> shared() {
        return List.of(
                new Floor("dev-scenarios.jsonl", 36, 0, true),
                new Floor("found.jsonl", 41, 31, true),
                new Floor("pairs.jsonl", 0, 119, false),
                new Floor("wrapped.jsonl", 0, 212, false));
    }

    /** With {@code -Dvritti.test.pause=0.3} so many seconds pass between the steps. */
    private Path paused(Path scenarios) throws IOException {
        String seconds = System.getProperty("vritti.test.pause", "");
        if (seconds.isEmpty()) {
            return scenarios;
        }
        String step = "{\"role\":";
        String between = "{\"role\": \"wait\", \"path\": \"" + seconds + "\"}, ";
        return Files.writeString(
                folder.resolve("paused.jsonl"), Files.readString(scenarios).replace(step, between + step));
    }

    private Score replay(Jdk jdk, Path home, Path scenarios) throws Exception {
        Path results = Files.createTempFile(folder, "results-", "");
        Run run = Host.on(jdk, folder)
                .agent(Host.VETO_ALL)
                .home(home)
                .arguments("-cp", System.getProperty("java.class.path"), ReplayHost.class.getName())
                .arguments(scenarios.toString(), folder.toString(), results.toString())
                .run();
        assertThat(run).isEqualTo(new Run(0, "", ""));
        Score score = Score.of(scenarios, results);
        assertThat(score.off()).as(jdk + " " + scenarios).isEmpty();
        assertThat(score.wrongful()).as(jdk + " " + scenarios).isEmpty();
        return score;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
