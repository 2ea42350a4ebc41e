package io.vritti.reads.follow;

import java.util.Locale;

/** Complaints about what no input shows: space, memory, time, other processes, libraries of the system (errno(3), ld.so(8)). */
final class TransientComplaints {

    private static final String[] COMPLAINTS = {
        "no space left",
        "disk quota",
        "read-only file system",
        "input/output error",
        "temporarily unavailable",
        "cannot allocate memory",
        "out of memory",
        "too many open files",
        "text file busy",
        "device or resource busy",
        "resource busy",
        "timed out",
        "timeouterror",
        "timeoutexpired",
        "temporary failure",
        "try again",
        "cannot fork",
        "interrupted",
        "broken pipe",
        "locked",
        "would block",
        "stale file handle",
        "shared librar",
        "symbol lookup error",
        "' not found (required by"
    };

    private TransientComplaints() {}

    /** The complaint that the text contains, or null. */
    static String complaint(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String complaint : COMPLAINTS) {
            if (lower.contains(complaint)) {
                return "it complains of \"" + complaint + "\", which passes";
            }
        }
        return null;
    }
}
