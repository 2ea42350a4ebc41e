package io.vritti;

import io.vritti.gate.verdict.GateCall;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A host that calls for as long as it is told, on many threads: most calls are new and fail, some are repeated, some pass after
 * having failed. Prints what the agent takes of the JVM; docs/soak.md has the results of a long run.
 */
final class Soak {

    private static final int SAMPLES = 20;

    /** Of a hundred calls, those that repeat an older failure, and those that pass. */
    private static final int REPEATS = 30;

    private static final int PASSES = 20;

    private final EngineHost host;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong distinct = new AtomicLong();
    private final AtomicLong vetoes = new AtomicLong();
    private final AtomicLong hostFailures = new AtomicLong();

    private Soak(EngineHost host) {
        this.host = host;
    }

    /** {@code <folder> <seconds> <threads>}: prints a line a sample, then the totals. */
    public static void main(String[] args) throws Exception {
        Soak soak = new Soak(EngineHost.start(args[0], "home=" + new File(args[0], "home")));
        long endNanos = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        int threads = Integer.parseInt(args[2]);
        CountDownLatch ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            int number = i;
            new Thread(() -> {
                        soak.callUntil(endNanos, number);
                        ended.countDown();
                    })
                    .start();
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
        soak.host.close();
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
        GateCall call = host.begins(number);
        if (call.refusal() != null) {
            vetoes.incrementAndGet();
        } else if (!anew && kind >= REPEATS) {
            host.passes(call);
        } else {
            host.fails(call, number);
        }
    }

    private void print(long second) throws IOException {
        List<Object> row = new ArrayList<>(List.of(second, UsedHeap.bytes() / 1024));
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
