package io.vritti;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.gate.verdict.GateCall;
import io.vritti.ledger.HostWrites;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A host that calls for as long as it is told, on many threads: most calls are new and fail, some are repeated, some pass after
 * having failed. Prints what the agent takes of the JVM; docs/soak.md has the results of a long run.
 */
final class Soak {

    private static final int OUTPUT = 4_000;
    private static final int SAMPLES = 20;

    /** Of a hundred calls, those that repeat an older failure, and those that pass. */
    private static final int REPEATS = 30;

    private static final int PASSES = 20;

    private final Engine engine;
    private final File folder;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong distinct = new AtomicLong();
    private final AtomicLong vetoes = new AtomicLong();
    private final AtomicLong hostFailures = new AtomicLong();

    private Soak(File folder) {
        this.folder = folder;
        Properties properties = new Properties();
        properties.setProperty("vritti.home", new File(folder, "home").getPath());
        properties.setProperty("vritti.mode", "veto");
        properties.setProperty("vritti.veto.scope", "all");
        properties.setProperty("vritti.embed.enabled", "false");
        Settings settings = Settings.load(null, properties, Map.of());
        engine = new Engine(settings, List::of, () -> false, new CallSide(settings, HostWrites.WATCHED));
        engine.start();
    }

    /** {@code <folder> <seconds> <threads> [virtual]}: prints a line a sample, then the totals. */
    public static void main(String[] args) throws Exception {
        Soak soak = new Soak(new File(args[0]));
        long endNanos = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        int threads = Integer.parseInt(args[2]);
        CountDownLatch ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            int number = i;
            start(args.length > 3, () -> {
                soak.callUntil(endNanos, number);
                ended.countDown();
            });
        }
        System.out.println("second heap_kib rss_kib threads descriptors calls distinct_failures vetoes");
        long pauseNanos = (endNanos - System.nanoTime()) / SAMPLES;
        long startNanos = System.nanoTime();
        for (int i = 1; i <= SAMPLES; i++) {
            long untilNanos = startNanos + i * pauseNanos;
            while (System.nanoTime() < untilNanos) {
                LockSupport.parkNanos(untilNanos - System.nanoTime());
            }
            soak.print((System.nanoTime() - startNanos) / 1_000_000_000L);
        }
        ended.await();
        System.out.println("host_failures " + soak.hostFailures + " calls " + soak.calls);
        soak.engine.close(System.nanoTime() + 1_500_000_000L);
    }

    /** Virtual threads came with Java 21; the tests are compiled for 17. */
    private static void start(boolean virtual, Runnable body) throws ReflectiveOperationException {
        if (virtual) {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, body);
        } else {
            new Thread(body).start();
        }
    }

    private void callUntil(long endNanos, int thread) {
        for (long n = thread; System.nanoTime() < endNanos; n++) {
            try {
                call(n);
            } catch (RuntimeException | Error ours) {
                hostFailures.incrementAndGet();
                ours.printStackTrace();
            }
            calls.incrementAndGet();
        }
    }

    private void call(long n) {
        int kind = Math.floorMod(Long.hashCode(n * 0x9e37_79b9_7f4a_7c15L), 100);
        boolean anew = kind >= REPEATS + PASSES;
        long number = anew ? distinct.getAndIncrement() : distinct.get() * kind / (REPEATS + PASSES);
        GateCall call = engine.gate().before(action(number));
        if (call.refusal() != null) {
            vetoes.incrementAndGet();
            return;
        }
        boolean passes = !anew && kind >= REPEATS;
        String error = "cat: missing-" + number + ".txt: No such file or directory\n";
        engine.gate()
                .after(
                        call,
                        new Outcome(
                                Outcome.End.EXIT,
                                passes ? 0 : 1,
                                null,
                                System.currentTimeMillis(),
                                1_000_000,
                                -1,
                                passes ? "" : "x".repeat(OUTPUT) + "\n" + error,
                                "",
                                0,
                                -1));
    }

    private ProcessAction action(long n) {
        return new ProcessAction(
                List.of("cat", "missing-" + n + ".txt"),
                folder.getPath(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", "/nowhere"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private void print(long second) throws IOException {
        System.gc();
        Runtime heap = Runtime.getRuntime();
        List<Object> row = new ArrayList<>(List.of(second, (heap.totalMemory() - heap.freeMemory()) / 1024));
        for (String field : List.of("VmRSS:", "Threads:")) {
            row.add(status(field));
        }
        String[] descriptors = new File("/proc/self/fd").list();
        row.add(descriptors == null ? 0 : descriptors.length);
        row.addAll(List.of(calls.get(), distinct.get(), vetoes.get()));
        System.out.println(String.join(" ", row.stream().map(Object::toString).toList()));
    }

    private static String status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElse("0");
    }
}
