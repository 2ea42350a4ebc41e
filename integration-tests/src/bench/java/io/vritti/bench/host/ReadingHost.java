package io.vritti.bench.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads 50 MB of a child's output a few times; prints the least that it took, in milliseconds. The first time, and the start of
 * what watches, are not counted: what a start costs is a figure of its own, and on two cores it would run beside the reader.
 */
public final class ReadingHost {

    private static final String BYTES = "50000000";
    private static final int TIMES = 7;
    /** A fixed time, because a host cannot see when an agent has started, and one without has none. */
    private static final long STARTED_MILLIS = 4_000;

    private static final int CHUNK = 8_192;
    private static final double NANOS_PER_MILLI = 1e6;

    private ReadingHost() {}

    public static void main(String[] arguments) throws Exception {
        read();
        Thread.sleep(STARTED_MILLIS);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long startNanos = System.nanoTime();
            read();
            least = Math.min(least, System.nanoTime() - startNanos);
        }
        System.out.println(String.format(Locale.ROOT, "%.3f", least / NANOS_PER_MILLI));
    }

    private static void read() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("head", "-c", BYTES, "/dev/zero").start();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = process.getInputStream()) {
            while (in.read(chunk) >= 0) {
                continue;
            }
        }
        process.waitFor();
    }
}
