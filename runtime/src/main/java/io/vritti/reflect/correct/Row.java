package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a table: which command, what it said, and how its words change.
 *
 * <pre>programs :: arguments :: output :: change</pre>
 *
 * <p>{@code programs} are names with commas, or {@code *} for any. {@code arguments} is a pattern for all words behind the program,
 * joined by blanks; empty for any. {@code output} is a pattern that must be found in what was said. A {@code -} in front of it lets the row
 * fit where nothing was said, too, if the command is the only one of its text. In both,
 * <ul>
 *   <li>{@code {wrong}} stands for the word that was not taken, and {@code {right}} for the one that the tool names,
 *   <li>{@code {line}} for the words of the rest of the line, {@code {lines}} for those of the indented lines that follow too,
 *   <li>{@code {list}} for indented lines, of which the first words are meant: a list with what each does,
 *   <li>{@code {q}} for any quote or none, and {@code {..}} for some text that does not matter.
 * </ul>
 *
 * <p>{@code change} is one of {@link Change}. An exclamation mark behind its name makes it certain.
 */
final class Row {

    private static final String QUOTE = "[`'\"\u2018\u2019\u201c\u201d]?";
    /** Not inside another word, where each letter would be tried as the first one. */
    private static final String BEGINNING = "(?<![A-Za-z0-9._/@=+-])";

    private static final String WORD = "[A-Za-z0-9._:/@=+-]{1,80}";

    private final Set<String> programs;
    private final Pattern arguments;
    private final Pattern output;
    private final boolean silentToo;
    private final Change change;

    private Row(Set<String> programs, Pattern arguments, Pattern output, boolean silentToo, Change change) {
        this.programs = programs;
        this.arguments = arguments;
        this.output = output;
        this.silentToo = silentToo;
        this.change = change;
    }

    static Row of(String line) {
        String[] columns = line.split(" ::", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("a row has four columns: " + line);
        }
        String output = columns[2].strip();
        boolean silentToo = output.startsWith("-");
        return new Row(
                Set.of(columns[0].strip().split(",")),
                pattern(columns[1].strip()),
                pattern(silentToo ? output.substring(1) : output),
                silentToo,
                Change.of(columns[3].strip()));
    }

    private static Pattern pattern(String text) {
        return text.isEmpty()
                ? null
                : Pattern.compile(text.replace("{wrong}", "(?<wrong>" + BEGINNING + WORD + ")")
                        .replace("{right}", "(?<right>" + WORD + ")")
                        .replace("{lines}", "(?<right>[^\\n]{0,300}(?:\\n[^\\w\\n]{1,12}[^\\n]{1,300}){0,80})")
                        .replace("{list}", "(?<list>(?:(?:[ \\t]{1,40}[^\\s][^\\n]{0,300})?(?:\\n|$)){1,150})")
                        .replace("{line}", "(?<right>[^\\n]{1,2000})")
                        .replace("{q}", QUOTE)
                        .replace("{..}", "(?s:.{0,2000}?)"));
    }

    Set<String> programs() {
        return programs;
    }

    /** Of the words; null for any. */
    Pattern arguments() {
        return arguments;
    }

    /** Of what was said; null where nothing was. */
    Pattern output() {
        return output;
    }

    Optional<Corrected> of(FailedCommand failed, ToolOutput said) {
        Matcher words = arguments == null ? null : arguments.matcher(failed.arguments());
        if (words != null && !words.matches()) {
            return Optional.empty();
        }
        if (silentToo && said.isEmpty()) {
            return failed.isAlone() ? change.of(failed, Named.of(words, null)) : Optional.empty();
        }
        Matcher found = output == null ? null : output.matcher(said.text());
        return found != null && found.find() ? change.of(failed, Named.of(words, found)) : Optional.empty();
    }
}
