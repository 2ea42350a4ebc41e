package io.vritti.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsReadTest {

    private final TextsRead texts = new TextsRead();

    @Test
    void a_text_that_is_asked_for_again_is_read_once() {
        assertThat(texts.parse("make all")).isSameAs(texts.parse(new String("make all")));
    }

    @Test
    void another_text_and_the_same_text_under_another_option_are_read_anew() {
        Script plain = texts.parse("make all | tee log");
        assertThat(texts.parse("make test").withoutRetryNote()).isEqualTo("make test");
        assertThat(texts.parse("make all | tee log", true).pipefail()).isTrue();
        assertThat(texts.parse("make all | tee log")).isEqualTo(plain);
    }
}
