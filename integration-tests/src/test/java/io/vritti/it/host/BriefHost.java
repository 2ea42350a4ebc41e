package io.vritti.it.host;

import java.util.concurrent.TimeUnit;

/** Starts the program that its arguments name, and ends when it is a second old, or the program if that takes longer. */
public final class BriefHost {

    private static final long LIFE_MILLIS = 1_000;

    private BriefHost() {}

    public static void main(String[] arguments) throws Exception {
        long startMillis =
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        int code = new ProcessBuilder(arguments).start().waitFor();
        long leftMillis = startMillis + LIFE_MILLIS - System.currentTimeMillis();
        TimeUnit.MILLISECONDS.sleep(Math.max(0, leftMillis));
        System.out.println("exit " + code + " at " + System.currentTimeMillis());
    }
}
