package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CharacterPairsTest {

    @Test
    void whatever_stands_in_a_text_may_be_in_it() {
        Random random = new Random(5);
        String text = random.ints(2_000, 0, 0x10000)
                .collect(StringBuilder::new, (letters, c) -> letters.append((char) c), StringBuilder::append)
                .toString();
        CharacterPairs pairs = new CharacterPairs(text);

        for (int start = 0; start < text.length(); start++) {
            for (int end = start; end <= Math.min(text.length(), start + 12); end++) {
                assertThat(pairs.mayHold(text.substring(start, end))).isTrue();
            }
        }
    }

    @Test
    void characters_that_are_no_neighbours_in_the_text_make_no_word() {
        CharacterPairs pairs = new CharacterPairs("cat: missing-1: No such file or directory");

        assertThat(pairs.mayHold("missing-1")).isTrue();
        assertThat(pairs.mayHold("ghp_")).isFalse();
        assertThat(pairs.mayHold("gnissim")).isFalse();
    }
}
