package io.vritti.shell;

import java.util.Locale;

/**
 * Reads the text of a POSIX shell or bash script. Quoted text, comments and heredoc bodies are data, never commands.
 *
 * <p>The dialect is bash's. It accepts a little more than bash (extended patterns and array values anywhere) and nothing
 * that bash accepts is refused, but for texts over 1 Mi characters or nested over 40 levels.
 */
public final class ShellParser {

    private static final String RETRY = "retry:";

    private ShellParser() {}

    /** The script; never null. What cannot be understood gives {@link Script.Shape#NOT_UNDERSTOOD} and a best effort. */
    public static Script parse(String text) {
        return parse(text, false);
    }

    /** @param pipefail true when the shell was started with {@code -o pipefail} */
    static Script parse(String text, boolean pipefail) {
        if (text == null || text.length() > Limits.MAX_CHARS) {
            return Script.notUnderstood(text == null ? "" : text);
        }
        Readers readers = new Readers(text, new Limits(text.length()));
        ScriptBuilder out = new ScriptBuilder(pipefail);
        SimpleCommand last = readers.grammar.wholeText(out);
        Source source = readers.source;
        int comment = source.trailingComment();
        String note = comment < 0 ? null : retryNote(text.substring(comment + 1));
        String command = note == null ? text : text.substring(0, comment).stripTrailing();
        Script script = out.build(command, last, !readers.limits.failed(), note);
        return script.shape() == Script.Shape.COMPOUND ? unwrapped(script, pipefail) : script;
    }

    /** A text that is one subshell and nothing else, {@code (cd app && make)}, does what is in it. */
    private static Script unwrapped(Script script, boolean pipefail) {
        String text = inOneSubshell(script.withoutRetryNote());
        if (text == null) {
            return script;
        }
        Script inner = parse(text, pipefail);
        return inner.understood() && inner.retryNote() == null
                ? new Script(
                        script.withoutRetryNote(),
                        inner.pipelines(),
                        inner.last(),
                        inner.shape(),
                        inner.options(),
                        inner.compounds(),
                        inner.loopVariables(),
                        script.retryNote())
                : script;
    }

    /** What stands in a text that is one subshell and nothing else; null for any other text. */
    public static String inOneSubshell(String text) {
        String stripped = text.strip();
        return isOneSubshell(stripped) ? stripped.substring(1, stripped.length() - 1) : null;
    }

    /** Whether the first parenthesis is closed by the last character; not for texts in which one may stand for itself. */
    private static boolean isOneSubshell(String text) {
        if (!text.startsWith("(") || text.startsWith("((") && text.endsWith("))") || text.contains("<<")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> depth++;
                case ')' -> {
                    if (--depth == 0) {
                        return i == text.length() - 1;
                    }
                }
                case '\'', '"', '\\', '`', '#' -> {
                    return false;
                }
                default -> {}
            }
            if (text.startsWith("case", i)) {
                return false;
            }
        }
        return false;
    }

    private static String retryNote(String comment) {
        String stripped = comment.strip();
        boolean isNote = stripped.toLowerCase(Locale.ROOT).startsWith(RETRY);
        return isNote ? stripped.substring(RETRY.length()).strip() : null;
    }
}
