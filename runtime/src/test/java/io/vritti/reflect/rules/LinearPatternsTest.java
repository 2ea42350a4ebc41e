package io.vritti.reflect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.reflect.CountedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes a wording slow: what it reads of a text grows as the text does. Characters are counted, and no time is measured. */
class LinearPatternsTest {

    private static final int LINES = 6;
    private static final int LINE_CHARACTERS = 480;

    /** Subjects are bounded at some hundred characters and lines at 500; what grows with the length of the text is above it. */
    private static final int MOST_READ_PER_CHARACTER = 900;

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "'", "a: ", "a.b", "\n", " a\n", "File 'a', line 1\n    at a (b:1:2)\n"})
    void a_long_text_of_one_kind_is_read_in_linear_time(String piece) {
        String line = piece.repeat(LINE_CHARACTERS / piece.length()) + "\n";
        String text = FailureText.of("", line.repeat(LINES)).whole().text();

        List<String> slow = wordings()
                .filter(wording -> read(wording, text) > (long) MOST_READ_PER_CHARACTER * text.length())
                .map(Wording::toString)
                .toList();

        assertThat(slow).isEmpty();
    }

    private static Stream<Wording> wordings() {
        return Rules.ALL.stream().flatMap(rule -> rule.wordings().stream());
    }

    private static long read(Wording wording, String text) {
        CountedText counted = new CountedText(text);
        Matcher matcher = wording.pattern().matcher(counted);
        int found = 0;
        while (found < 3 && matcher.find()) {
            found++;
        }
        return counted.read();
    }
}
