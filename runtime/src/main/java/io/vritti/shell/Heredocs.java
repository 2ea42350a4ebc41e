package io.vritti.shell;

import io.vritti.shell.Redirection.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads heredoc bodies, which start on the line behind the command. A command may be complete before its heredocs are: the
 * redirection is put in place when the body was read, before anybody outside the parser sees the list.
 */
final class Heredocs {

    private record Expected(int fd, Word delimiter, boolean stripTabs, List<Redirection> list, int index) {}

    private final Readers readers;
    private final Source source;
    private final Deque<Expected> expected = new ArrayDeque<>(0);

    Heredocs(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
    }

    /** Notes that a body will follow; until then it is empty. */
    void expect(int fd, Word delimiter, boolean stripTabs, List<Redirection> list) {
        expected.add(new Expected(fd, delimiter, stripTabs, list, list.size()));
        list.add(new Redirection(fd, Kind.HEREDOC, delimiter, "", delimiter.quoted()));
    }

    int count() {
        return expected.size();
    }

    /** Drops what was expected later than the first {@code count}: the script they belong to has ended. */
    void forgetBeyond(int count) {
        while (expected.size() > count) {
            expected.removeLast();
        }
    }

    /** Called behind each newline between commands. */
    void readBodies() {
        while (!expected.isEmpty()) {
            Expected next = expected.remove();
            Redirection redirection = complete(next, body(next.delimiter().text(), next.stripTabs()));
            next.list().set(next.index(), redirection);
        }
    }

    /** The lines up to the delimiter, or, as the shells do with a warning, up to the end of the text. */
    private String body(String delimiter, boolean stripTabs) {
        StringBuilder body = new StringBuilder();
        while (!source.atEnd()) {
            int lineStart = source.at();
            if (stripTabs) {
                while (source.charAt(lineStart) == '\t') {
                    lineStart++;
                }
            }
            int lineEnd = source.find('\n');
            boolean closing =
                    lineEnd - lineStart == delimiter.length() && source.text().startsWith(delimiter, lineStart);
            if (!closing && closesSubstitution(delimiter, lineStart, lineEnd)) {
                source.moveTo(lineStart + delimiter.length());
                return body.toString();
            }
            source.moveTo(lineEnd + 1);
            if (closing) {
                return body.toString();
            }
            body.append(source.text(), lineStart, source.at());
        }
        return body.toString();
    }

    /** {@code EOF)}: bash ends the heredoc there when it is the last line of a substitution. */
    private boolean closesSubstitution(String delimiter, int lineStart, int lineEnd) {
        return readers.expansions.inSubstitution()
                && !delimiter.isEmpty()
                && source.text().startsWith(delimiter, lineStart)
                && lineStart + delimiter.length() < lineEnd
                && source.charAt(lineStart + delimiter.length()) == ')';
    }

    private Redirection complete(Expected next, String body) {
        Word delimiter = next.delimiter();
        if (delimiter.quoted()) {
            return new Redirection(next.fd(), Kind.HEREDOC, delimiter, body, true);
        }
        WordBuilder expanded = new WordBuilder(0);
        if (readers.limits.enter()) {
            boolean outer = readers.limits.suspend();
            new Readers(body, readers.limits).words.heredocBody(expanded);
            readers.limits.resume(outer);
            readers.limits.leave();
        }
        Word inBody = expanded.word();
        Word target =
                new Word(delimiter.raw(), delimiter.text(), inBody.literal(), false, false, inBody.substitutions());
        return new Redirection(next.fd(), Kind.HEREDOC, target, body, false);
    }
}
