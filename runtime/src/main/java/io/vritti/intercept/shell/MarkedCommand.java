package io.vritti.intercept.shell;

import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import java.util.List;

/**
 * A text for a shell, taken apart.
 *
 * @param command without the mark behind it
 * @param script the command, read
 * @param markAt index in the text of the statements that print the mark
 * @param mark what tells that the command has ended
 */
record MarkedCommand(String command, Script script, int markAt, EndMark mark) {

    /** Longer texts are programs: reading them would be felt. */
    private static final int MOST_CHARACTERS = 64 * 1024;

    /** Harnesses print a line or two behind a command. */
    private static final int MOST_SEPARATORS = 16;

    /** A command that stands where the next one would: if it is read as one, all before it is complete. */
    private static final String NEXT = "vritti_next";

    /** @return null where a text does not end with a mark, or its command is not complete */
    static MarkedCommand of(String text) {
        int at = text.length() > MOST_CHARACTERS ? -1 : lastMarkAt(text);
        return at <= 0 ? null : split(text, at - 1, EndMark.in(text.substring(at)));
    }

    /** The mark at the end of a text of which it is not known how the rest is read; or null. */
    static EndMark lastMark(String text) {
        int at = lastMarkAt(text);
        return at < 0 ? null : EndMark.in(text.substring(at));
    }

    /** Index of the fewest statements at the end that have a mark among them; -1 where there are none. */
    private static int lastMarkAt(String text) {
        if (!text.endsWith("\n")) {
            return -1;
        }
        int at = text.length() - 1;
        for (int i = 0; at >= 0 && i < MOST_SEPARATORS; i++) {
            at = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf(';', at - 1));
            String statements = text.substring(at + 1);
            if (!EndMark.mayBelongTo(statements)) {
                return -1;
            }
            if (EndMark.in(statements) != null) {
                return at + 1;
            }
        }
        return -1;
    }

    private static MarkedCommand split(String text, int at, EndMark mark) {
        String command = text.substring(0, at);
        Script script = ShellParser.parse(command);
        boolean complete = isComplete(script, command + text.charAt(at));
        String stripped = command.strip();
        boolean escaped = stripped.endsWith("\\");
        return complete ? new MarkedCommand(escaped ? command : stripped, script, at + 1, mark) : null;
    }

    /** Whether a shell that has read this text has run it, and waits for the next command. */
    static boolean isComplete(String text) {
        return text.length() <= MOST_CHARACTERS && text.endsWith("\n") && isComplete(ShellParser.parse(text), text);
    }

    private static boolean isComplete(Script script, String ended) {
        if (!script.understood() || script.pipelines().isEmpty()) {
            return false;
        }
        Script followed = ShellParser.parse(ended + NEXT);
        List<SimpleCommand> last = followed.pipelines().isEmpty()
                ? List.of()
                : followed.pipelines().get(followed.pipelines().size() - 1).stages();
        return followed.understood()
                && followed.pipelines().size() == script.pipelines().size() + 1
                && last.size() == 1
                && last.get(0).words().size() == 1
                && last.get(0).words().get(0).raw().equals(NEXT);
    }
}
