package io.vritti;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * How near the process is to its limit of open files. Read from {@code /proc/self}, so that no bean of the JVM is loaded in the host;
 * where there is none it is never near. Not thread-safe.
 */
final class Descriptors {

    /** A start of a process opens 8 for a moment; a few may start at once. */
    private static final int RESERVE = 32;

    /** Where the limit is low, of so many one is kept. */
    private static final int RESERVE_PART = 8;

    /** To count so many by their names takes a millisecond. */
    private static final int MOST_TO_COUNT = 4_096;

    private static final String LIMIT = "Max open files";

    private final File open = new File("/proc/self/fd");
    private final long limit = limit();
    private boolean scarce;

    /** Whether the host needs what we hold; false again once there is twice as much room. */
    boolean scarce() {
        long reserve = Math.min(RESERVE, limit / RESERVE_PART);
        long left = limit - open();
        scarce = left < (scarce ? 2 * reserve : reserve);
        return scarce;
    }

    /** The size of the folder is their number since Linux 6.2; before, it is 0. */
    private long open() {
        long size = open.length();
        if (size > 0 || limit > MOST_TO_COUNT) {
            return size;
        }
        String[] names = open.list();
        return names == null ? limit : names.length;
    }

    private static long limit() {
        try (InputStream in = new FileInputStream("/proc/self/limits")) {
            String limits = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            int at = limits.indexOf(LIMIT);
            String soft = at < 0
                    ? ""
                    : limits.substring(at + LIMIT.length()).stripLeading().split("\\s", 2)[0];
            return Long.parseLong(soft);
        } catch (IOException | NumberFormatException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
