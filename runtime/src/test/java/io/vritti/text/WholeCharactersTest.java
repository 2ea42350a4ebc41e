package io.vritti.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeCharactersTest {

    @Test
    void text_is_cut_where_it_is_asked_for() {
        assertThat(WholeCharacters.beginning("abcd", 3)).isEqualTo("abc");
        assertThat(WholeCharacters.beginning("a🙂b", 3)).isEqualTo("a🙂");
    }

    @Test
    void pair_is_left_out_rather_than_halved() {
        assertThat(WholeCharacters.beginning("a🙂b", 2)).isEqualTo("a");
    }
}
