package io.vritti.reflect.correct;

import io.vritti.program.Command;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One simple command of a text, whose words can be changed where they stand: everything around them stays as it was written. The
 * words are those of the command itself, behind {@code timeout 5}, {@code env A=1} and the like; number 0 is its executable.
 */
final class FailedCommand {

    /** Programs that run others, and the word behind which those stand. */
    private static final Map<String, String> RUNNERS = Map.of(
            "npx", "", "bunx", "", "python", "-m", "python3", "-m", "poetry", "run", "uv", "run", "pipenv", "run",
            "bundle", "exec");

    private final String text;
    private final List<WordPositions.Span> spans;
    private final Command command;
    private final List<Word> words;
    private final boolean alone;
    private final UnaryOperator<String> around;

    /**
     * @param text in which the command stands
     * @param spans of all words of the command, in {@code text}
     * @param alone whether nothing else stands in the text, so that it must be what failed
     * @param around puts the changed text where the text came from
     */
    FailedCommand(
            String text,
            SimpleCommand simple,
            List<WordPositions.Span> spans,
            boolean alone,
            UnaryOperator<String> around) {
        this.text = text;
        this.command = Command.of(simple);
        int first = simple.words().size() - command.arguments().size() - 1;
        this.words = simple.words().subList(first, simple.words().size());
        this.spans = spans.subList(first, spans.size());
        this.alone = alone;
        this.around = around;
    }

    String program() {
        return command.program();
    }

    /** What {@code npx}, {@code python -m} and the like run; empty where it is the program itself. */
    String delegate() {
        String runner = RUNNERS.get(program());
        if (runner == null) {
            return "";
        }
        int at = runner.isEmpty() ? 1 : indexOf(runner) + 1;
        return at >= 1 && at < size() && (runner.isEmpty() || at > 1) ? word(at) : "";
    }

    boolean isAlone() {
        return alone;
    }

    int size() {
        return words.size();
    }

    /** The text of a word, without quotes. */
    String word(int index) {
        return words.get(index).text();
    }

    /** The word as it is written. */
    String raw(int index) {
        return words.get(index).raw();
    }

    boolean isLiteral(int index) {
        return words.get(index).literal();
    }

    boolean isQuoted(int index) {
        return words.get(index).quoted();
    }

    /** The words behind the executable, joined by blanks. */
    String arguments() {
        StringBuilder joined = new StringBuilder();
        for (int i = 1; i < size(); i++) {
            joined.append(i == 1 ? "" : " ").append(word(i));
        }
        return joined.toString();
    }

    /** The words in front of the executable that only run it: {@code sudo}, {@code timeout 5}, {@code A=1}. */
    String wrappers() {
        return text.substring(spans.get(0).start(), spans.get(0).from()).strip();
    }

    /** The whole text without them. */
    String unwrapped() {
        return spliced(spans.get(0).start(), spans.get(0).from(), "");
    }

    /** What is neither an option nor the value of one, as far as the program is known. */
    List<String> operands() {
        return command.operands();
    }

    /** The number of the first word with this text behind the executable, or -1. */
    int indexOf(String word) {
        for (int i = 1; i < size(); i++) {
            if (word(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The number of the first operand, such as a subcommand, or -1. */
    int firstOperand() {
        return operands().isEmpty() || operands().get(0) == null
                ? -1
                : indexOf(operands().get(0));
    }

    /** The whole text as it is. */
    String unchanged() {
        return spliced(0, 0, "");
    }

    /** The whole text with another word in the place of this one. */
    String replaced(int index, String raw) {
        return spliced(spans.get(index).from(), spans.get(index).to(), raw);
    }

    /** The whole text with two words, of which the second stands behind the first, in each other's place. */
    String swapped(int first, int second) {
        int between = spans.get(first).to();
        String middle = text.substring(between, spans.get(second).from());
        return spliced(spans.get(first).from(), spans.get(second).to(), raw(second) + middle + raw(first));
    }

    /** With words put behind this one. */
    String inserted(int behind, String raw) {
        int at = spans.get(behind).to();
        return spliced(at, at, " " + raw);
    }

    /** Without this word, which is not the last. */
    String without(int index) {
        return spliced(spans.get(index).from(), spans.get(index + 1).from(), "");
    }

    /** With a command before this one, which must succeed first. */
    String after(String first) {
        int at = spans.get(0).start();
        return spliced(at, at, first + " && ");
    }

    /** With a command before this one, and one behind it. */
    String between(String first, String last) {
        int end = spans.get(size() - 1).to();
        return around.apply(text.substring(0, spans.get(0).start())
                + first
                + " && "
                + text.substring(spans.get(0).start(), end)
                + " && "
                + last
                + text.substring(end));
    }

    /** With these words in the place of all of its own. */
    String rewritten(String words) {
        return spliced(spans.get(0).from(), spans.get(size() - 1).to(), words);
    }

    private String spliced(int from, int to, String inserted) {
        return around.apply(text.substring(0, from) + inserted + text.substring(to));
    }
}
