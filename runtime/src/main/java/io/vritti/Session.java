package io.vritti;

import java.io.File;
import java.io.IOException;

/** Names this JVM among all that share a home: process ids are used again, so the time belongs to it. */
final class Session {

    private Session() {}

    static String current() {
        return pid() + "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    /** From the kernel where it tells: the JDK's own class is woven when it is loaded, and the first verdict would wait for that. */
    private static String pid() {
        try {
            String name = new File("/proc/self").getCanonicalFile().getName();
            if (!name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
                return name;
            }
        } catch (IOException e) {
            // There is no such folder on this platform.
        }
        return Long.toString(ProcessHandle.current().pid());
    }
}
