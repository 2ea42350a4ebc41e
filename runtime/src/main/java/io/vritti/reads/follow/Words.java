package io.vritti.reads.follow;

import io.vritti.reads.BraceList;
import io.vritti.reads.Expansion;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Variables;
import io.vritti.shell.Script;
import io.vritti.shell.Word;
import io.vritti.world.input.MatchesInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The words that a shell makes of one, at one place of a text: what matches a pattern, each argument, each word of an output. */
final class Words {

    private static final String PATTERN_SIGNS = "*?[";

    private final ReadSet reads;
    private final String directory;
    private final Variables variables;
    private final Function<Script, String> output;

    /** @param output of a substitution; null if it is not certain */
    Words(ReadSet reads, String directory, Variables variables, Function<Script, String> output) {
        this.reads = reads;
        this.directory = directory;
        this.variables = variables;
        this.output = output;
    }

    /** One value, or null if it is not certain or is more than one. */
    String one(Word word) {
        return Expansion.of(word, variables, output);
    }

    /**
     * All values, or null if they are not certain. Patterns are looked up, and are inputs.
     *
     * @param braces whether the shell makes several words of a list in braces
     */
    List<String> all(Word word, boolean braces) {
        String one = one(word);
        if (one != null) {
            return List.of(one);
        }
        String raw = word.raw();
        if (raw.equals("\"$@\"") || raw.equals("\"${@}\"")) {
            return variables.arguments();
        }
        if (!word.substitutions().isEmpty()) {
            return word.quoted() || word.glob() ? null : split(word);
        }
        if (word.quoted() || raw.indexOf('$') >= 0 || raw.indexOf('~') >= 0) {
            return null;
        }
        if (raw.indexOf('{') < 0) {
            return word.glob() ? matches(raw) : null;
        }
        List<String> listed = braces ? BraceList.of(raw) : List.of(raw);
        if (listed == null) {
            return null;
        }
        List<String> found = new ArrayList<>();
        for (String item : listed) {
            found.addAll(hasPattern(item) ? matches(item) : List.of(item));
        }
        return found;
    }

    /** Whether shells differ in what they make of it. */
    static boolean braces(Word word) {
        return !word.literal()
                && !word.quoted()
                && word.raw().indexOf('{') >= 0
                && word.raw().indexOf('$') < 0;
    }

    static boolean hasPattern(String text) {
        return text.chars().anyMatch(c -> PATTERN_SIGNS.indexOf(c) >= 0);
    }

    /** {@code $(cat list)}, unquoted, is as many words as the output has. */
    private List<String> split(Word word) {
        if (word.substitutions().size() != 1
                || !word.raw().startsWith("$(")
                || word.raw().indexOf(')') != word.raw().length() - 1) {
            return null;
        }
        String text = output.apply(word.substitutions().get(0));
        if (text == null || hasPattern(text) || !variables.untouched("IFS")) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("[ \\t\\n]+"));
    }

    private List<String> matches(String pattern) {
        if (directory == null) {
            return null;
        }
        String path = Paths.absolute(directory, pattern);
        reads.matches(path);
        String folder = Paths.parent(path);
        String[] names = folder == null ? null : new MatchesInput(folder, Paths.name(path)).names(reads.view());
        if (names == null || names.length == 0) {
            return List.of(pattern);
        }
        List<String> found = new ArrayList<>();
        for (String name : names) {
            found.add(Paths.absolute(folder, name));
        }
        return found;
    }
}
