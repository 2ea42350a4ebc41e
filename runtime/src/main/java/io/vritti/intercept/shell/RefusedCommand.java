package io.vritti.intercept.shell;

import java.util.stream.Collectors;

/**
 * What a shell is given in the place of a command that is refused: it says why, and leaves a status behind, as a failing command
 * would. So the host's mark comes as ever, whatever its writer, its reader and their buffers do.
 */
final class RefusedCommand {

    /** A command that was found and not executed (POSIX XCU 2.8.2). */
    private static final int NOT_EXECUTED = 126;

    private RefusedCommand() {}

    /**
     * A line for the shell. Its words are in quotes in which no shell finds anything to expand.
     *
     * @param text may have several lines
     */
    static String line(String text) {
        String words =
                text.lines().map(line -> "'" + line.replace("'", "'\\''") + "'").collect(Collectors.joining(" "));
        return "printf '%s\\n' " + words + "; (exit " + NOT_EXECUTED + ")\n";
    }
}
