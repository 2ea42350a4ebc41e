package io.vritti.intercept.shell;

import io.vritti.shell.Assignment;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a host has the shell print when a command has ended: a text of its own, and the status.
 *
 * @param beginning the text before the first thing that the shell fills in, which tells this mark from others
 * @param printed the line as the shell prints it, as bytes that are read as Latin 1; its first group is the status
 */
record EndMark(String beginning, Pattern printed) {

    /** A shorter text may be printed by any program. */
    private static final int LEAST_TEXT = 5;

    private static final Set<String> PRINTING = Set.of("echo", "printf");

    /** Where a status or another value stands in a text. */
    private static final Pattern FILLED_IN =
            Pattern.compile("\\$(?:(\\?|[A-Za-z_]\\w*)|\\{(\\?|[A-Za-z_]\\w*)\\})|\\$\\((?!\\()[^()]*\\)|`[^`]*`");

    private static final Pattern QUOTED_DOLLAR = Pattern.compile("'[^']*\\$[^']*'");

    private static final Pattern FORMAT = Pattern.compile("%([sdi%])|\\\\n");
    private static final String STATUS = "(\\d{1,3})";
    private static final String VALUE = "[^\\n]*";

    /** A status in a line. */
    record Found(int status, int from, int to) {}

    /**
     * The one mark among statements that do nothing but print, and keep a status in a variable.
     *
     * @param statements the end of a text
     * @return null where there is something else among them, or no mark
     */
    static EndMark in(String statements) {
        Statements read = Statements.of(statements);
        return read == null ? null : read.mark;
    }

    /** Whether statements do nothing but print, and keep a status in a variable. */
    static boolean mayBelongTo(String statements) {
        return Statements.of(statements) != null;
    }

    /** @param window bytes as Latin 1 */
    Found find(CharSequence window) {
        Matcher matcher = printed.matcher(window);
        return matcher.find() ? new Found(Integer.parseInt(matcher.group(1)), matcher.start(), matcher.end()) : null;
    }

    private static final class Statements {

        private final Set<String> holdStatus = new HashSet<>(Set.of("?"));
        private EndMark mark;

        static Statements of(String text) {
            Script script = ShellParser.parse(text);
            if (!script.linear() || script.retryNote() != null) {
                return null;
            }
            Statements read = new Statements();
            for (Pipeline pipeline : script.pipelines()) {
                if (pipeline.negated()
                        || pipeline.stages().size() != 1
                        || pipeline.next() != Connector.SEQUENCE && pipeline.next() != Connector.END
                        || !read.takes(pipeline.stages().get(0))) {
                    return null;
                }
            }
            return read;
        }

        private boolean takes(SimpleCommand command) {
            if (command.words().isEmpty()) {
                boolean kept = command.redirections().isEmpty()
                        && command.assignments().stream().allMatch(this::keepsStatus);
                // An assignment has a status, too.
                holdStatus.remove("?");
                return kept;
            }
            List<Word> words = command.words();
            boolean prints = command.assignments().isEmpty()
                    && words.get(0).literal()
                    && PRINTING.contains(words.get(0).text());
            if (!prints || !command.redirections().stream().allMatch(Statements::toErrors)) {
                return false;
            }
            EndMark one = command.redirections().isEmpty() ? mark(words) : null;
            if (one != null && mark != null) {
                return false;
            }
            mark = one == null ? mark : one;
            // What it printed is the last status from here on.
            holdStatus.remove("?");
            return true;
        }

        private boolean keepsStatus(Assignment assignment) {
            String value = assignment.value().text();
            boolean status = (value.equals("$?") || value.equals("${?}")) && holdStatus.contains("?");
            if (status && !assignment.appends()) {
                holdStatus.add(assignment.name());
            }
            return status && !assignment.appends();
        }

        private static boolean toErrors(Redirection redirection) {
            return redirection.kind() == Redirection.Kind.DUPLICATE
                    && redirection.fd() == 1
                    && redirection.target().text().equals("2");
        }

        private EndMark mark(List<Word> words) {
            List<Word> arguments = words.subList(1, words.size());
            if (arguments.isEmpty() || arguments.stream().anyMatch(Statements::unclear)) {
                return null;
            }
            boolean format = words.get(0).text().equals("printf");
            return format
                    ? formatted(arguments)
                    : new Line(holdStatus).joined(arguments).mark();
        }

        /** A pattern, an option, or signs whose meaning depends on the shell or on the kind of quotes. */
        private static boolean unclear(Word word) {
            return word.glob()
                    || word.text().startsWith("-")
                    || word.raw().contains("\\$")
                    || word.raw().contains("\\`")
                    || QUOTED_DOLLAR.matcher(word.raw()).find();
        }

        private EndMark formatted(List<Word> arguments) {
            String format = arguments.get(0).text();
            Line line = new Line(holdStatus);
            Matcher matcher = FORMAT.matcher(format);
            int at = 0;
            int next = 1;
            while (matcher.find()) {
                line.plain(format.substring(at, matcher.start()));
                at = matcher.end();
                if (matcher.group(1) == null) {
                    line.plain("\n");
                } else if (matcher.group(1).equals("%")) {
                    line.plain("%");
                } else if (next < arguments.size()) {
                    line.word(arguments.get(next++).text());
                } else {
                    return null;
                }
            }
            line.plain(format.substring(at));
            boolean whole = next == arguments.size() && arguments.get(0).literal();
            return whole ? line.mark() : null;
        }
    }

    /** Makes the pattern of a printed line. */
    private static final class Line {

        private final Set<String> holdStatus;
        private final StringBuilder pattern = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private String beginning;
        private int statuses;
        private boolean unclear;
        private boolean ended;

        Line(Set<String> holdStatus) {
            this.holdStatus = holdStatus;
        }

        Line joined(List<Word> words) {
            for (int i = 0; i < words.size(); i++) {
                plain(i == 0 ? "" : " ");
                word(words.get(i).text());
            }
            plain("\n");
            return this;
        }

        void word(String word) {
            Matcher matcher = FILLED_IN.matcher(word);
            int at = 0;
            while (matcher.find()) {
                plain(word.substring(at, matcher.start()));
                at = matcher.end();
                String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                boolean status = name != null && holdStatus.contains(name);
                statuses += status ? 1 : 0;
                beginning = beginning == null ? text.toString() : beginning;
                pattern.append(status ? STATUS : VALUE);
                ended = false;
            }
            plain(word.substring(at));
        }

        void plain(String part) {
            unclear |= part.indexOf('$') >= 0 || part.indexOf('`') >= 0 || part.indexOf('\\') >= 0;
            text.append(part);
            if (!part.isEmpty()) {
                pattern.append(
                        Pattern.quote(new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
                ended = part.endsWith("\n");
            }
        }

        /** Null for a line that does not end, has no single status, or looks like any other. */
        EndMark mark() {
            boolean clear = !unclear
                    && ended
                    && statuses == 1
                    && text.toString().strip().length() >= LEAST_TEXT;
            boolean tellsItself = clear && !beginning.isBlank();
            return tellsItself ? new EndMark(beginning, Pattern.compile(pattern.toString())) : null;
        }
    }
}
