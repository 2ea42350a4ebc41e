package io.vritti.reflect.correct;

import io.vritti.shell.Assignment;
import io.vritti.shell.Redirection;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds where in a text the words of its commands stand, one command after the other. */
final class WordPositions {

    /**
     * @param start where the command begins in which the word stands
     * @param from the index of the word's first character
     * @param to the index behind its last one
     */
    record Span(int start, int from, int to) {}

    private static final String BETWEEN = " \t\n;&|!()";

    private final String text;
    private int at;

    WordPositions(String text) {
        this.text = text;
    }

    /** The places of the words of the next command; null where the text does not read as expected. */
    List<Span> next(SimpleCommand command) {
        int redirections = 0;
        int assignments = 0;
        int start = -1;
        List<Span> spans = new ArrayList<>();
        int left = command.words().size()
                + command.assignments().size()
                + command.redirections().size();
        for (; left > 0; left--) {
            skipBetween();
            start = start < 0 ? at : start;
            boolean done;
            if (isRedirection()) {
                done = redirections < command.redirections().size()
                        && redirect(command.redirections().get(redirections++));
            } else if (assignments < command.assignments().size()) {
                done = assign(command.assignments().get(assignments++));
            } else {
                done = spans.size() < command.words().size()
                        && word(command.words().get(spans.size()), start, spans);
            }
            if (!done) {
                return null;
            }
        }
        return spans;
    }

    private void skipBetween() {
        while (at < text.length()) {
            if (text.startsWith("\\\n", at)) {
                at += 2;
            } else if (BETWEEN.indexOf(text.charAt(at)) >= 0 && !text.startsWith("&>", at)) {
                at++;
            } else {
                return;
            }
        }
    }

    private boolean isRedirection() {
        int sign = at;
        while (sign < text.length() && Character.isDigit(text.charAt(sign))) {
            sign++;
        }
        return text.startsWith("&>", at) || sign < text.length() && "<>".indexOf(text.charAt(sign)) >= 0;
    }

    private boolean redirect(Redirection redirection) {
        if (redirection.heredoc() != null) {
            return false;
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || "<>&|".indexOf(text.charAt(at)) >= 0)) {
            if (text.startsWith(redirection.target().raw(), at)
                    && Character.isDigit(text.charAt(at))
                    && isBehindSign()) {
                break;
            }
            at++;
        }
        skipBlanks();
        return moved(redirection.target().raw());
    }

    private boolean isBehindSign() {
        return at > 0 && "<>&|".indexOf(text.charAt(at - 1)) >= 0;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean assign(Assignment assignment) {
        return moved(assignment.name()
                + (assignment.appends() ? "+=" : "=")
                + assignment.value().raw());
    }

    private boolean word(Word word, int start, List<Span> spans) {
        int from = at;
        if (word.raw().isEmpty() || !moved(word.raw())) {
            return false;
        }
        spans.add(new Span(start, from, at));
        return true;
    }

    private boolean moved(String raw) {
        if (!text.startsWith(raw, at)) {
            return false;
        }
        at += raw.length();
        return true;
    }
}
