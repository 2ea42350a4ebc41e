package io.vritti.bench;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.capture.EvidenceCollector;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.proof.Basis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long a verdict about a build takes on trees of several sizes, beside {@code git status} on the same tree. */
final class TreeVerdicts implements Group {

    private static final int[] SIZES = {100, 10_000, 100_000};
    private static final int[] QUICK_SIZES = {100};
    private static final int ROUNDS = 100;
    private static final int FILES_IN_A_FOLDER = 50;
    private static final int WARM_UP = 5;
    private static final double MICROS = 1_000;

    /** What is younger than a run is never evidence. */
    private static final long SETTLING_MILLIS = 100;

    /** No budget: what is measured is what the whole walk takes. */
    private static final long UNBOUNDED_NANOS = TimeUnit.MINUTES.toNanos(5);

    @Override
    public String name() {
        return "tree";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (int size : lab.effort().quick() ? QUICK_SIZES : SIZES) {
            Path tree = Files.createDirectory(lab.folder().resolve("tree-" + size));
            fill(tree, size);
            figures.addAll(measure(tree, size, lab.effort().count(2, ROUNDS)));
        }
        return figures;
    }

    private static List<Figure> measure(Path tree, int size, int rounds) throws IOException, InterruptedException {
        SideEffectCounter changes = new SideEffectCounter();
        EvidenceCollector collector = new EvidenceCollector(changes, Clock.systemUTC(), 0, 0);
        EvidenceCheck check = new EvidenceCheck(changes, Clock.systemUTC(), 0);
        ProcessAction action = action(tree);
        long startedAtMillis = System.currentTimeMillis();
        int code = run(tree, "make", "-s", "check");
        Outcome outcome =
                new Outcome(Outcome.End.EXIT, code, null, startedAtMillis, UNBOUNDED_NANOS, -1, "wrong", "", 0, -1);
        long start = System.nanoTime();
        Evidence evidence = collector.collect(action, outcome, PreRunSnapshot.NONE, UNBOUNDED_NANOS);
        double capture = micros(start);
        Values verdicts = new Values();
        Values statuses = new Values();
        for (int i = 0; i < WARM_UP + rounds; i++) {
            start = System.nanoTime();
            CheckResult finding = check.check(evidence, action, UNBOUNDED_NANOS);
            double verdict = micros(start);
            if (!(finding instanceof CheckResult.Holds holds) || holds.basis() != Basis.TREE_INPUTS) {
                throw new IllegalStateException(size + " files: " + finding);
            }
            start = System.nanoTime();
            run(tree, "git", "status", "--porcelain");
            double status = micros(start);
            if (i >= WARM_UP) {
                verdicts.add(verdict);
                statuses.add(status);
            }
        }
        return List.of(
                row("git status, tree of " + size + " files, p50 / p99", Peer.NONE, statuses),
                row("tree evidence, " + size + " files, check p50 / p99", Peer.VRITTI, verdicts),
                new Figure("tree evidence, " + size + " files, capture, once, cold")
                        .of(Peer.VRITTI, "%.0f us", capture));
    }

    private static Figure row(String what, Peer peer, Values micros) {
        return new Figure(what).of(peer, "%.0f / %.0f us", micros.median(), micros.percentile(99));
    }

    private static double micros(long startNanos) {
        return (System.nanoTime() - startNanos) / MICROS;
    }

    private static void fill(Path tree, int size) throws IOException, InterruptedException {
        for (int i = 0; i < size; i++) {
            Path folder = tree.resolve("d" + i / FILES_IN_A_FOLDER / 20).resolve("s" + i / FILES_IN_A_FOLDER);
            if (i % FILES_IN_A_FOLDER == 0) {
                Files.createDirectories(folder);
            }
            Files.writeString(folder.resolve("File" + i + ".java"), "class File" + i + " {}\n".repeat(10));
        }
        // A rule that is made at run time: what a plain one reads is known, and no tree.
        Files.writeString(tree.resolve("Makefile"), "ALL := $(wildcard *)\ncheck:\n\t@exit 1\n");
        run(tree, "git", "init", "-q", ".");
        // A commit of 10,000 files has git tidy up in the background, and its files are inputs.
        run(tree, "git", "config", "gc.auto", "0");
        run(tree, "git", "config", "maintenance.auto", "false");
        run(tree, "git", "add", "-A");
        run(tree, "git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "m");
        TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
    }

    private static ProcessAction action(Path tree) {
        return new ProcessAction(
                List.of("make", "-s", "check"),
                tree.toString(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", "/nonexistent"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private static int run(Path tree, String... argv) throws IOException, InterruptedException {
        return new ProcessBuilder(argv)
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
