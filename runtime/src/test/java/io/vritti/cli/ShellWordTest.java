package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.option.ShellWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/data/v-1.2, /data/v-1.2",
                "my home, 'my home'",
                "it's, 'it'\\''s'",
                "$HOME, '$HOME'",
            })
    void a_word_that_a_shell_would_read_otherwise_is_quoted(String word, String pasted) {
        assertThat(ShellWord.of(word)).isEqualTo(pasted);
    }
}
