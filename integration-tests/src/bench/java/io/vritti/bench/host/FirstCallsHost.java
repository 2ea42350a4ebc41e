package io.vritti.bench.host;

import java.io.IOException;
import java.util.Locale;

/** Fails a number of times, each time in another way; prints how long the first call took, in milliseconds, or that it was refused. */
public final class FirstCallsHost {

    private static final double NANOS_PER_MILLI = 1e6;

    private FirstCallsHost() {}

    public static void main(String[] arguments) throws Exception {
        int failures = Integer.parseInt(arguments[0]);
        String first = "";
        for (int i = 0; i < failures; i++) {
            long startNanos = System.nanoTime();
            String end = fail(i);
            if (i == 0) {
                double millis = (System.nanoTime() - startNanos) / NANOS_PER_MILLI;
                first = String.format(Locale.ROOT, "%.3f %s", millis, end);
            }
        }
        System.out.println(first);
    }

    private static String fail(int number) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("sh", "-c", "cat missing-" + number).start();
            process.getErrorStream().readAllBytes();
            return "exit " + process.waitFor();
        } catch (IOException refused) {
            return "refused";
        }
    }
}
