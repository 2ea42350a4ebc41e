package io.vritti.shell;

import java.util.List;

/** Placeholder until the shell branch lands. */
public final class CommandLines {
    private CommandLines() {}

    public static Script of(List<String> argv) {
        return new Script(null);
    }

    public static List<String> withoutRetryNote(List<String> argv) {
        return argv;
    }

    public static boolean isShellCommand(List<String> argv) {
        return false;
    }
}
