package io.vritti.evidence.check;

import io.vritti.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Files that this JVM has open for writing. The ledger hears of a file when it is opened and when it is closed; what is written
 * in between shows in its time alone ({@code /proc/self/fd}, proc(5)).
 */
final class OpenFiles {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path FLAGS = Path.of("/proc/self/fdinfo");

    /** Standard input, output and error: what a host says is nothing that a command reads. */
    private static final int STANDARD = 2;

    /** The bits of a descriptor's flags that say whether it may be written (fcntl(2)). */
    private static final int WRITABLE = 0b11;

    /** The kernel stamps files with a clock that ticks up to every 10 ms. */
    private static final long TICK_MILLIS = 20;

    private OpenFiles() {}

    /** One that is open and was written since then, or null; none where that cannot be looked at. */
    static String writtenSince(long millis, Predicate<String> harmless) {
        String[] names = DESCRIPTORS.toFile().list();
        if (names == null) {
            return null;
        }
        for (String name : names) {
            String path = Integer.parseInt(name) <= STANDARD ? null : target(name);
            if (path != null && !log(path) && !harmless.test(path) && writable(name) && written(path, millis)) {
                return path;
            }
        }
        return null;
    }

    private static String target(String name) {
        try {
            String target = Files.readSymbolicLink(DESCRIPTORS.resolve(name)).toString();
            boolean file = target.startsWith("/") && !target.startsWith("/dev/") && !target.startsWith("/proc/");
            return file && !target.endsWith(".jar") && !target.endsWith("/lib/modules") ? target : null;
        } catch (IOException gone) {
            return null;
        }
    }

    /** A host keeps its log open, and no command is mended there. */
    private static boolean log(String path) {
        return path.contains(".log") || path.contains("/log/") || path.contains("/logs/") || path.endsWith(".jfr");
    }

    private static boolean writable(String name) {
        try {
            for (String line : Files.readAllLines(FLAGS.resolve(name))) {
                if (line.startsWith("flags:")) {
                    return (Long.parseLong(line.substring(line.indexOf(':') + 1).strip(), 8) & WRITABLE) != 0;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /** A file that is not looked at is part of no evidence, so that it does not matter whether it was written. */
    private static boolean written(String path, long millis) {
        return Disk.writtenSince(path, millis - TICK_MILLIS);
    }
}
