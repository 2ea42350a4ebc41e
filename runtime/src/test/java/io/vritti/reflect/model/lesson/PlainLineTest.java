package io.vritti.reflect.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLineTest {

    @Test
    void what_terminals_and_readers_take_for_more_than_text_is_taken_out() {
        assertThat(PlainLine.of("\u001b[1;31merror\u001b[0m:\tno\r\n  file\u0000\u0007 \u202eevil\u200b x\ud800", 100))
                .isEqualTo("error: no file evil x");
    }

    @Test
    void letters_of_any_language_stay() {
        assertThat(PlainLine.of("fichier introuvable: é, 文件, \ud83d\ude00", 100))
                .isEqualTo("fichier introuvable: é, 文件, \ud83d\ude00");
    }

    @Test
    void a_long_text_is_cut_with_three_dots_and_never_inside_a_character() {
        assertThat(PlainLine.of("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(PlainLine.of("abcdefghijk", 10)).isEqualTo("abcdefg...");
        assertThat(PlainLine.of("abcdef\ud83d\ude00ghijkl", 10)).isEqualTo("abcdef...");
        assertThat(PlainLine.of("", 10)).isEmpty();
        assertThat(PlainLine.of("\u001b[", 10)).isEmpty();
    }
}
