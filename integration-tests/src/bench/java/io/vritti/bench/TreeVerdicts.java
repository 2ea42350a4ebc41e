package io.vritti.bench;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.state.Evidence;
import io.vritti.state.EvidenceCheck;
import io.vritti.state.EvidenceCollector;
import io.vritti.state.Finding;
import io.vritti.state.Glance;
import io.vritti.state.OpaqueChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long a verdict about a build takes on trees of several sizes, beside {@code git status} on the same tree. */
public final class TreeVerdicts {

    private static final int[] SIZES = {100, 10_000, 100_000};
    private static final int FILES_IN_A_FOLDER = 50;
    private static final int WARM_UP = 5;

    /** No budget: what is measured is what the whole walk takes. */
    private static final long UNBOUNDED_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Path tree;
    private final EvidenceCollector collector;
    private final EvidenceCheck check;

    private TreeVerdicts(Path tree) {
        this.tree = tree;
        OpaqueChanges changes = new OpaqueChanges();
        this.collector = new EvidenceCollector(changes, Clock.systemUTC());
        this.check = new EvidenceCheck(changes, Clock.systemUTC());
    }

    /** One line a size: microseconds of a capture, of verdicts (p50, p99), of git status (p50, p99). */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Path folder = Files.createTempDirectory("vritti-trees");
        System.out.println("files, capture us, verdict p50 us, verdict p99 us, git status p50 us, git status p99 us");
        for (int size : SIZES) {
            Path tree = Files.createDirectory(folder.resolve("t" + size));
            fill(tree, size);
            new TreeVerdicts(tree).measure(size, rounds);
        }
    }

    private void measure(int size, int rounds) throws IOException, InterruptedException {
        ProcessAction action = action("make", "-s", "check");
        long startedAtMillis = System.currentTimeMillis();
        int code = run("make", "-s", "check");
        Outcome outcome = new Outcome(
                Outcome.End.EXIT, code, null, startedAtMillis, UNBOUNDED_NANOS, -1, "wrong", "", 0, -1);
        long start = System.nanoTime();
        Evidence evidence = collector.collect(action, outcome, Glance.NONE, UNBOUNDED_NANOS);
        long captureNanos = System.nanoTime() - start;
        long[] verdicts = new long[rounds];
        long[] statuses = new long[rounds];
        for (int i = -WARM_UP; i < rounds; i++) {
            start = System.nanoTime();
            Finding finding = check.check(evidence, action, UNBOUNDED_NANOS);
            verdicts[Math.max(0, i)] = System.nanoTime() - start;
            if (!(finding instanceof Finding.Holds)) {
                throw new IllegalStateException(size + " files: " + finding);
            }
            start = System.nanoTime();
            run("git", "status", "--porcelain");
            statuses[Math.max(0, i)] = System.nanoTime() - start;
        }
        System.out.printf(
                "%d, %d, %d, %d, %d, %d%n",
                size,
                captureNanos / 1_000,
                percentile(verdicts, 0.5),
                percentile(verdicts, 0.99),
                percentile(statuses, 0.5),
                percentile(statuses, 0.99));
    }

    private static long percentile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1_000;
    }

    private static void fill(Path tree, int size) throws IOException, InterruptedException {
        for (int i = 0; i < size; i++) {
            Path folder = tree.resolve("d" + i / FILES_IN_A_FOLDER / 20).resolve("s" + i / FILES_IN_A_FOLDER);
            if (i % FILES_IN_A_FOLDER == 0) {
                Files.createDirectories(folder);
            }
            Files.writeString(folder.resolve("File" + i + ".java"), "class File" + i + " {}\n".repeat(10));
        }
        Files.writeString(tree.resolve("Makefile"), "check:\n\t@exit 1\n");
        TreeVerdicts git = new TreeVerdicts(tree);
        git.run("git", "init", "-q", ".");
        git.run("git", "add", "-A");
        git.run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "m");
        Thread.sleep(50);
    }

    private ProcessAction action(String... argv) {
        return new ProcessAction(
                List.of(argv),
                tree.toString(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", "/nonexistent"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private int run(String... argv) throws IOException, InterruptedException {
        return new ProcessBuilder(argv)
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
