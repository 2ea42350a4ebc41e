package io.vritti.it.host;

import java.util.concurrent.TimeUnit;

/** Starts the program that its arguments name, and ends when it is a second old, or when the program ends if that takes longer. */
public final class BriefHost {

    private static final long LIFE_MILLIS = 1_000;

    private BriefHost() {}

    public static void main(String[] arguments) throws Exception {
        int code = new ProcessBuilder(arguments).start().waitFor();
        // Asked after the call: its class is one that the agent weaves.
        long startMillis =
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        long leftMillis = startMillis + LIFE_MILLIS - System.currentTimeMillis();
        TimeUnit.MILLISECONDS.sleep(Math.max(0, leftMillis));
        System.out.println("exit " + code + " at " + System.currentTimeMillis());
    }
}
