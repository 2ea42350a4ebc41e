package io.vritti.harness;

import io.vritti.action.ProcessAction;
import io.vritti.program.Programs;
import io.vritti.reads.Paths;
import io.vritti.shell.Assignment;
import io.vritti.shell.CommandLines;
import io.vritti.shell.Compound;
import io.vritti.shell.Script;
import io.vritti.shell.ShellCall;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes one wrapper after the other off a call. Used once. */
final class Unwrapping {

    /** A snapshot, a time limit, a shell and a group are four; more than this is no harness. */
    private static final int MOST_LAYERS = 8;

    /** Longer texts are programs, not wrappers; reading them here would be felt. */
    private static final int MOST_CHARACTERS = 16 * 1024;

    private static final Pattern SHELL_OPTION = Pattern.compile("-[ceuxol]+|--login|pipefail|errexit|nounset|xtrace");

    /** The reserved word of Bash, Zsh and ksh, and the lines that it prints (bash(1), TIMEFORMAT). */
    private static final Pattern TIMED = Pattern.compile("\\s*time\\s+(?:-p\\s+)?(?![-|&;])");

    private static final List<String> TIMES = List.of("real\t", "user\t", "sys\t", "real ", "user ", "sys ");

    private final ProcessAction written;
    private final Surrounding surrounding;
    private final Bookkeeping bookkeeping;
    private final Preamble preamble;
    private final WrapperWords wrappers;
    private String retryNote;
    private String statusPrefix;
    private boolean unwrapped;

    Unwrapping(ProcessAction written) {
        this.written = written;
        this.surrounding = new Surrounding(written);
        this.bookkeeping = new Bookkeeping(surrounding);
        this.preamble = new Preamble(surrounding, bookkeeping);
        this.wrappers = new WrapperWords(surrounding);
    }

    /** Null if there is no wrapper, or one that is not wholly understood. */
    CommandInside commandInside() {
        List<Word> words = written.argv().stream().map(Word::ofLiteral).toList();
        if (written.argv().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            return null;
        }
        String text = command(new SimpleCommand(List.of(), words, List.of()), 0);
        if (text == null || !unwrapped) {
            return null;
        }
        String noted = retryNote == null ? text : text + " # retry: " + retryNote;
        String shell = surrounding.shell() == null ? "sh" : surrounding.shell();
        ProcessAction inside = written.inside(
                List.of(shell, "-c", noted),
                surrounding.directory(),
                surrounding.environment(),
                surrounding.limitNanos());
        boolean replaced = inside.script().commands().stream()
                .anyMatch(command -> !command.words().isEmpty()
                        && surrounding.aliases().contains(command.words().get(0).text()));
        boolean waitsForInput = surrounding.inputNull() && Programs.readsStdin(inside.script());
        return waitsForInput || replaced
                ? null
                : new CommandInside(
                        written, inside, new Report(bookkeeping.lines(), bookkeeping.prefixes(), statusPrefix));
    }

    /** The text of the command inside a text, which is the text itself where nothing can be taken off; null: give up. */
    private String text(String text, int depth) {
        Script script = written.texts().parse(text);
        List<Part> parts = Part.of(script);
        if (!script.understood() || parts.isEmpty() || depth > MOST_LAYERS) {
            return null;
        }
        retryNote = script.retryNote() == null ? retryNote : script.retryNote();
        String alone = ShellParser.inOneSubshell(script.withoutRetryNote());
        if (alone != null) {
            return unwrapped(alone, depth);
        }
        Matcher timed = TIMED.matcher(script.withoutRetryNote());
        if (surrounding.measuresTime() && timed.lookingAt()) {
            bookkeeping.prefixes().addAll(TIMES);
            return unwrapped(script.withoutRetryNote().substring(timed.end()), depth);
        }
        Surrounding before = surrounding.copy();
        boolean unwrappedBefore = unwrapped;
        unwrapped = false;
        String inside = inside(parts, depth);
        if (inside == null || !unwrapped) {
            surrounding.become(before);
            unwrapped = unwrappedBefore;
            return script.withoutRetryNote().strip();
        }
        return inside;
    }

    /** Null if nothing can be taken off. */
    private String inside(List<Part> parts, int depth) {
        int at = 0;
        for (int taken = 1; taken > 0 && at < parts.size() - 1; at += taken) {
            taken = preamble.takes(parts, at);
        }
        Part main = parts.get(at);
        Epilogue epilogue = new Epilogue(surrounding, bookkeeping);
        boolean whole = epilogue.takes(main.next(), parts.subList(at + 1, parts.size()));
        // The status of a shell within a shell may be lost on the way.
        if (!whole || epilogue.statusPrefix() != null && depth > 1) {
            return null;
        }
        unwrapped |= parts.size() > 1;
        String inside =
                main.compound() == null ? pipeline(main, epilogue, depth) : compound(main.compound(), epilogue, depth);
        statusPrefix = inside != null && epilogue.statusPrefix() != null ? epilogue.statusPrefix() : statusPrefix;
        return inside;
    }

    private String compound(Compound compound, Epilogue epilogue, int depth) {
        boolean plain = !compound.negated() && bookkeeping.redirections(compound.redirections());
        if (!plain || compound.parts().isEmpty()) {
            return null;
        }
        return switch (compound.kind()) {
            case GROUP, SUBSHELL -> unwrapped(list(compound.parts().get(0)), depth);
            case CONDITION -> condition(compound.parts(), epilogue, depth);
            case BRANCHES, CASE, LOOP_OVER_WORDS, LOOP_WHILE, FUNCTION, OTHER -> null;
        };
    }

    /** {@code if ! command; then echo failed; exit 1; fi}. */
    private String condition(List<String> parts, Epilogue epilogue, int depth) {
        String condition = list(parts.get(0));
        boolean reported = condition.startsWith("! ") && epilogue.endsWithFailure(parts.get(1));
        return reported ? unwrapped(condition.substring(2).strip(), depth) : null;
    }

    /** What stands in a compound command, without the sign that ends it. */
    private static String list(String part) {
        String text = part.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private String unwrapped(String text, int depth) {
        String inside = text(text, depth + 1);
        unwrapped = true;
        return inside;
    }

    private String pipeline(Part main, Epilogue epilogue, int depth) {
        List<SimpleCommand> stages = main.pipeline().stages();
        boolean first = surrounding.pipefail() || epilogue.ofFirstStage();
        boolean plain = !main.pipeline().negated()
                && stages.stream().skip(1).allMatch(stage -> first && bookkeeping.passesOn(stage));
        return plain ? command(stages.get(0), depth) : null;
    }

    private String command(SimpleCommand command, int depth) {
        if (!bookkeeping.redirections(command.redirections()) || !exported(command.assignments())) {
            return null;
        }
        unwrapped |= !command.redirections().isEmpty();
        List<Word> words = command.words();
        int at = 0;
        int next = words.isEmpty() ? 0 : wrappers.behind(words, 0);
        while (next > at) {
            at = next;
            unwrapped = true;
            next = wrappers.behind(words, at);
        }
        List<Word> rest = words.subList(at, words.size());
        if (rest.isEmpty()) {
            return null;
        }
        if (rest.get(0).literal() && ShellCall.isShell(Paths.name(rest.get(0).text()))) {
            return shell(rest, depth);
        }
        if (rest.get(0).text().equals("eval")
                && rest.size() > 1
                && rest.stream().allMatch(Word::literal)) {
            return unwrapped(rest.stream().skip(1).map(Word::text).collect(Collectors.joining(" ")), depth);
        }
        return line(rest, command.assignments());
    }

    private boolean exported(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            String value = surrounding.value(assignment);
            if (value == null) {
                return false;
            }
            surrounding.export(assignment.name(), value);
            unwrapped = true;
        }
        return true;
    }

    private String shell(List<Word> words, int depth) {
        ShellCall call = ShellCall.of(words);
        boolean plain = call.text() > 0
                && call.text() == words.size() - 1
                && words.get(call.text()).literal()
                && words.subList(1, call.text()).stream()
                        .allMatch(word -> SHELL_OPTION.matcher(word.text()).matches());
        // Most calls are a shell with a text around which there is nothing: the search path matters to the others only.
        boolean outermost = depth == 0 && !unwrapped;
        if (!plain || !outermost && !surrounding.hasProgram(words.get(0).text())) {
            return line(words, List.of());
        }
        if (call.login()
                && (!surrounding.hasProgram(words.get(0).text())
                        || !new LoginShell(surrounding, words.get(0).text())
                                .prepares(words.get(call.text()).text()))) {
            return line(words, List.of());
        }
        boolean nested = surrounding.shell() != null || call.login();
        surrounding.shell(words.get(0).text());
        surrounding.pipefail(call.pipefail());
        surrounding.errexit(words.subList(1, call.text()).stream()
                .anyMatch(word -> word.text().startsWith("-") && word.text().indexOf('e') > 0));
        String inside = text(words.get(call.text()).text(), depth + 1);
        if (outermost
                && unwrapped
                && !call.login()
                && !surrounding.hasProgram(written.argv().get(0))) {
            return null;
        }
        unwrapped |= nested;
        return inside;
    }

    private String line(List<Word> words, List<Assignment> assignments) {
        if (words.stream().allMatch(Word::literal)) {
            return CommandLines.line(words.stream().map(Word::text).toList());
        }
        // A variable of the wrapper may be what the words refer to.
        boolean own = surrounding.unexported() || !assignments.isEmpty();
        return own ? null : words.stream().map(Word::raw).collect(Collectors.joining(" "));
    }
}
