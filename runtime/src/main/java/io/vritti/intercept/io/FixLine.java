package io.vritti.intercept.io;

import io.vritti.bridge.VrittiBridge;
import java.io.IOException;

/** The fix arrives with the failure (design.md §5.7): where a call ends with an exception, as a line of its message. */
public final class FixLine {

    private FixLine() {}

    /** @param line null for nothing */
    public static void add(Throwable thrown, String line) {
        // Others are errors of the program, and theirs to word.
        if (line != null && thrown instanceof IOException) {
            VrittiBridge.addLine(thrown, line);
        }
    }
}
