package io.vritti.reads.follow;

import io.vritti.shell.Redirection;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;

/**
 * {@code read x}: one line into one variable.
 *
 * @param name of the variable
 * @param raw whether a backslash is a sign like any other
 * @param whole whether blanks at both ends stay
 */
record ReadLine(String name, boolean raw, boolean whole) {

    /** The command as such, or null if it is none, or one of another form. */
    static ReadLine of(SimpleCommand command) {
        List<Word> words = command.words();
        boolean separator = command.assignments().size() == 1
                && command.assignments().get(0).name().equals("IFS")
                && command.assignments().get(0).value().text().isEmpty();
        if (words.isEmpty()
                || !words.get(0).text().equals("read")
                || !command.assignments().isEmpty() && !separator
                || !words.stream().allMatch(Word::literal)) {
            return null;
        }
        boolean raw = words.size() == 3 && words.get(1).text().equals("-r");
        String name = words.get(words.size() - 1).text();
        return (raw || words.size() == 2) && name.matches("[A-Za-z_]\\w*") ? new ReadLine(name, raw, separator) : null;
    }

    /** The only file that stdin is, or null. */
    static Word source(List<Redirection> redirections) {
        return redirections.size() == 1
                        && redirections.get(0).kind() == Redirection.Kind.IN
                        && redirections.get(0).fd() == 0
                ? redirections.get(0).target()
                : null;
    }

    /** What the variable gets from a line; null if it is not certain. */
    String value(String line) {
        if (!raw && line.indexOf('\\') >= 0) {
            return null;
        }
        int from = 0;
        int to = line.length();
        while (!whole && from < to && blank(line.charAt(from))) {
            from++;
        }
        while (!whole && from < to && blank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
