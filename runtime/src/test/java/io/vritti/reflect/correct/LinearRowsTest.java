package io.vritti.reflect.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.reflect.CountedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes a row slow: what its patterns read of it grows as the text does. Characters are counted, and no time is measured. */
class LinearRowsTest {

    private static final int LENGTH = 2_000;

    /** What stands between two words is bounded at 2,000 characters, and begins only where the first word was found. */
    private static final int MOST_READ_PER_CHARACTER = 2_500;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "'",
                "\n",
                " a\n",
                "- ",
                "-a ",
                "a: ",
                "error: unknown command 'x'\n",
                "Did you mean ",
                "Did you mean this?\n\ta\n",
                "git: 'a' is not a git command\n",
                "Missing script: \"a\"\n",
                "Invalid choice: 'a', maybe you meant:\n\n  * b\n",
                "No such command 'a'. ",
                "Command \"a\" is not defined.\n  b\n"
            })
    void a_long_text_of_one_kind_is_read_in_linear_time(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        String words = piece.repeat(1 + Corrections.MOST_CHARACTERS / piece.length());

        List<Pattern> slow = rows().map(Row::output)
                .filter(pattern -> pattern != null && read(pattern, text, Matcher::find) > most(text))
                .toList();
        List<Pattern> slowWords = rows().map(Row::arguments)
                .filter(pattern -> pattern != null && read(pattern, words, Matcher::matches) > most(words))
                .toList();

        assertThat(slow).isEmpty();
        assertThat(slowWords).isEmpty();
    }

    private static long most(String text) {
        return (long) MOST_READ_PER_CHARACTER * text.length();
    }

    private static Stream<Row> rows() {
        return Stream.of(
                        GitRows.TABLE,
                        PackageManagerRows.TABLE,
                        BuildRows.TABLE,
                        CloudRows.TABLE,
                        CoreRows.TABLE,
                        LanguageRows.TABLE,
                        NamedRows.TABLE,
                        NamedRows.UNNAMED)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(Row::of);
    }

    private static long read(Pattern pattern, String text, Predicate<Matcher> how) {
        CountedText counted = new CountedText(text);
        int found = how.test(pattern.matcher(counted)) ? 1 : 0;
        return counted.read() + found;
    }
}
