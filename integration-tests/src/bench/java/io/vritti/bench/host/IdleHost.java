package io.vritti.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fails, rests until all is written, and tells which share of a core the agent's threads take while nothing happens. */
public final class IdleHost {

    private static final int FAILURES = 20;
    private static final long SETTLING_MILLIS = 2_000;
    private static final double NANOS = 1e9;

    private IdleHost() {}

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < FAILURES; i++) {
            new ProcessBuilder("cat", "missing-" + i).start().waitFor();
        }
        Thread.sleep(SETTLING_MILLIS);
        long before = cpuNanos();
        long seconds = Long.parseLong(arguments[0]);
        Thread.sleep(seconds * 1_000);
        System.out.println((cpuNanos() - before) / (seconds * NANOS) * 100);
    }

    /** By the kernel's count: it has the time of a thread that wakes for microseconds, too. */
    private static long cpuNanos() throws IOException {
        long nanos = 0;
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            for (Path task : tasks.toList()) {
                try {
                    if (Files.readString(task.resolve("comm")).startsWith("vritti-")) {
                        nanos += Long.parseLong(List.of(Files.readString(task.resolve("schedstat"))
                                        .split(" "))
                                .get(0));
                    }
                } catch (NoSuchFileException ended) {
                    continue;
                }
            }
        }
        return nanos;
    }
}
