package io.vritti.embed;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;

/** The memory that the container, or the machine, has left; read from the kernel's files, without JMX. */
final class FreeMemory {

    /** What a limit of "none" looks like in control groups of version 1. */
    private static final long NO_LIMIT = 1L << 60;

    private static final long BYTES_PER_KIB = 1024;

    private final File root;

    /** @param root {@code /} but in tests */
    FreeMemory(File root) {
        this.root = root;
    }

    /** Bytes; {@link Long#MAX_VALUE} if unknown. */
    long bytes() {
        long left = available();
        left = Math.min(
                left, left("sys/fs/cgroup/memory.max", "sys/fs/cgroup/memory.current", "sys/fs/cgroup/memory.stat"));
        return Math.min(
                left,
                left(
                        "sys/fs/cgroup/memory/memory.limit_in_bytes",
                        "sys/fs/cgroup/memory/memory.usage_in_bytes",
                        "sys/fs/cgroup/memory/memory.stat"));
    }

    /** What is used without the files that the kernel could drop at once. */
    private long left(String limitFile, String usedFile, String statFile) {
        long limit = number(limitFile, "");
        if (limit < 0 || limit >= NO_LIMIT) {
            return Long.MAX_VALUE;
        }
        long droppable = Math.max(number(statFile, "inactive_file "), number(statFile, "total_inactive_file "));
        return limit - Math.max(number(usedFile, ""), 0) + Math.max(droppable, 0);
    }

    private long available() {
        long kib = number("proc/meminfo", "MemAvailable:");
        return kib < 0 ? Long.MAX_VALUE : kib * BYTES_PER_KIB;
    }

    /** The number after these words at the beginning of a line; -1 for none. */
    private long number(String file, String words) {
        try (BufferedReader lines = new BufferedReader(new FileReader(new File(root, file)))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(words)) {
                    return Long.parseLong(line.substring(words.length()).trim().split(" ", 2)[0]);
                }
            }
        } catch (IOException | NumberFormatException nobodySays) {
            return -1;
        }
        return -1;
    }
}
