package io.vritti.cli.doctor;

import io.vritti.cli.jvm.HostJvm;
import io.vritti.cli.terminal.OverTime;
import io.vritti.config.VetoScope;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionReader;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreException;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM with the agent and a home of its own, whose calls must be seen, remembered and vetoed. */
final class CanaryExamination {

    /** A cold JVM that weaves four classes on a loaded machine takes seconds; past half a minute it hangs. */
    private static final long WITHIN_SECONDS = 30;

    private static final long POLL_MILLIS = 50;

    private static final int SOME_EPISODES = 50;

    private final File jar;
    private final VetoScope scope;

    /** @param scope in which hosts run here */
    CanaryExamination(File jar, VetoScope scope) {
        this.jar = jar;
        this.scope = scope;
    }

    List<ExaminationResult> findings() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("vritti-doctor-");
        try {
            return run(work);
        } finally {
            delete(work);
        }
    }

    private List<ExaminationResult> run(Path work) throws IOException, InterruptedException {
        extract(work);
        File home = work.resolve("home").toFile();
        File stdout = work.resolve("stdout").toFile();
        File stderr = work.resolve("stderr").toFile();
        Path seen = work.resolve("seen");
        Process canary = new HostJvm(jar, home)
                .option("vritti.veto.scope", tried().name().toLowerCase(Locale.ROOT))
                .option("vritti.veto.holdout", "0")
                // A JVM that does this for the first time is slow; whether calls are seen is asked here, not how fast.
                .option("vritti.gate.deadline", "5s")
                .start(
                        work.toFile(),
                        stdout,
                        stderr,
                        "-cp",
                        work.toString(),
                        Canary.class.getName(),
                        work.resolve(Canary.PROCESS).toString(),
                        seen.toString());
        List<ExaminationResult> remembered = awaitMemory(canary, home);
        Files.createFile(seen);
        if (!canary.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS)) {
            canary.destroyForcibly();
            return List.of(ExaminationResult.wrong(
                    "canary", "a JVM with the agent did not end within " + WITHIN_SECONDS + " s"));
        }
        String said = said(stderr);
        if (canary.exitValue() != 0) {
            return List.of(ExaminationResult.wrong(
                    "canary", "a JVM with the agent ended with " + canary.exitValue() + ": " + said));
        }
        List<ExaminationResult> findings = new ArrayList<>();
        findings.add(
                ExaminationResult.of("host's stderr", said.isEmpty(), "untouched", "the agent wrote to it: " + said));
        findings.addAll(remembered);
        findings.add(
                veto(Files.readString(stdout.toPath(), StandardCharsets.UTF_8).contains(Canary.VETOED), home));
        return findings;
    }

    /** The canary has no tools of a framework, and the scope {@code tool} would refuse it nothing. */
    private VetoScope tried() {
        return scope == VetoScope.TOOL ? VetoScope.AUTO : scope;
    }

    /** What is remembered once all calls are, or when the canary ends or takes too long: the disk may be slower than the calls. */
    private static List<ExaminationResult> awaitMemory(Process canary, File home)
            throws IOException, InterruptedException {
        long startedNanos = System.nanoTime();
        while (true) {
            boolean last =
                    !canary.isAlive() || System.nanoTime() - startedNanos > TimeUnit.SECONDS.toNanos(WITHIN_SECONDS);
            List<ExaminationResult> remembered = remembered(home);
            if (last || remembered.stream().allMatch(result -> result.level() == ExaminationResult.Level.OK)) {
                return remembered;
            }
            canary.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A machine that is too busy for the gate's time limits is told apart from a gate that does not work. */
    private ExaminationResult veto(boolean vetoed, File home) throws IOException {
        if (vetoed) {
            return ExaminationResult.ok(
                    "veto",
                    "a repeated failure is refused, in scope " + tried().name().toLowerCase(Locale.ROOT)
                            + (scope == tried() ? "" : ": here only tool calls are, of which this test has none"));
        }
        List<Decision> decisions = new DecisionReader(home).read();
        boolean busy = !decisions.isEmpty()
                && decisions.stream().allMatch(decision -> OverTime.advice(decision.reason()) != null);
        String ran = "a process that fails ran " + Canary.ATTEMPTS + " times and was never refused";
        return busy
                ? ExaminationResult.note(
                        "veto", ran + ": the machine is too busy now to look at the failure in time; try again later")
                : ExaminationResult.wrong("veto", ran);
    }

    /** Without what the launcher itself says where JAVA_TOOL_OPTIONS is set. */
    private static String said(File stderr) throws IOException {
        try (Stream<String> lines = Files.lines(stderr.toPath(), StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.startsWith("Picked up "))
                    .collect(Collectors.joining("\n"))
                    .strip();
        }
    }

    private static List<ExaminationResult> remembered(File home) {
        Home own = Home.at(home);
        if (!own.database().isFile()) {
            return List.of(
                    ExaminationResult.wrong("canary", "no failure was remembered: the store made no file in its home"));
        }
        List<ExaminationResult> findings = new ArrayList<>();
        try (MemoryStore store =
                EmbeddedStore.open(own, warning -> findings.add(ExaminationResult.wrong("canary", warning)))) {
            List<Episode> episodes = store.episodes(EpisodeQuery.newest(SOME_EPISODES));
            findings.add(chokePoint("process", seen(episodes, Canary.PROCESS)));
            findings.add(chokePoint("http-client", seen(episodes, Canary.HTTP_CLIENT)));
            findings.add(chokePoint("url-connection", seen(episodes, Canary.URL_CONNECTION)));
        } catch (StoreException unusable) {
            findings.add(ExaminationResult.wrong("canary", "its store cannot be read: " + unusable.getMessage()));
        }
        return findings;
    }

    private static boolean seen(List<Episode> episodes, String part) {
        return episodes.stream().anyMatch(episode -> episode.action().contains(part));
    }

    private static ExaminationResult chokePoint(String name, boolean seen) {
        return ExaminationResult.of(
                name,
                seen,
                "armed: a failing call was seen and remembered",
                "a failing call was not seen; is vritti.instrument." + name
                        + ".enabled false, or another agent in the way?");
    }

    /** As a class file, so that it runs where there is no compiler. */
    private static void extract(Path folder) throws IOException {
        String name = Canary.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = Canary.class.getResourceAsStream('/' + name)) {
            Files.copy(bytes, file);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
