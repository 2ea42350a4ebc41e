package io.vritti.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Fails, rests until all is written, and tells which share of a core the agent's threads take while nothing happens. */
public final class IdleHost {

    private static final int FAILURES = 20;

    /** Threads that look at files end after ten seconds without work ({@code evidence.Looks}). */
    private static final long SETTLING_MILLIS = 15_000;

    private static final double NANOS = 1e9;

    private IdleHost() {}

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < FAILURES; i++) {
            new ProcessBuilder("cat", "missing-" + i).start().waitFor();
        }
        Thread.sleep(SETTLING_MILLIS);
        Map<Path, Long> before = cpuNanos();
        long seconds = Long.parseLong(arguments[0]);
        Thread.sleep(seconds * 1_000);
        long spentNanos = 0;
        for (Map.Entry<Path, Long> thread : cpuNanos().entrySet()) {
            spentNanos += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        System.out.println(spentNanos / (seconds * NANOS) * 100);
    }

    /** Of each of the agent's threads, by the kernel's count: it has the time of a thread that wakes for microseconds, too. */
    private static Map<Path, Long> cpuNanos() throws IOException {
        Map<Path, Long> nanos = new HashMap<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            for (Path task : tasks.toList()) {
                try {
                    if (Files.readString(task.resolve("comm")).startsWith("vritti-")) {
                        nanos.put(
                                task,
                                Long.parseLong(Files.readString(task.resolve("schedstat"))
                                        .split(" ")[0]));
                    }
                } catch (NoSuchFileException ended) {
                    continue;
                }
            }
        }
        return nanos;
    }
}
