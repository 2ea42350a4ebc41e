package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NeedleMatchesTest {

    private static final Pattern PATTERN = Pattern.compile("(?<!b)[ab]{0,2}x=[ab]{1,3}+");

    @Test
    void around_the_needle_a_pattern_finds_what_it_finds_in_the_whole_text() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(40, 0, 4)
                    .collect(StringBuilder::new, (b, c) -> b.append("abx=".charAt(c)), StringBuilder::append)
                    .toString();
            List<Integer> found = new ArrayList<>();

            NeedleMatches.each(PATTERN.matcher(text), text, "x=", 2, 0, match -> found.add(match.start()));

            List<Integer> expected = new ArrayList<>();
            Matcher whole = PATTERN.matcher(text);
            while (whole.find()) {
                expected.add(whole.start());
            }
            assertThat(found).as(text).isEqualTo(expected);
        }
    }

    @Test
    void each_line_is_tried_at_its_beginning() {
        List<String> found = new ArrayList<>();

        NeedleMatches.atLines(
                Pattern.compile("(?m)^a.").matcher("a1\nba2\r\na3\n"),
                "a1\nba2\r\na3\n",
                match -> found.add(match.group()));

        assertThat(found).containsExactly("a1", "a3");
    }
}
