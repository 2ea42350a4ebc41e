package io.vritti.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "status, status, 0",
        "psuh, push, 1",
        "statsu, status, 1",
        "colour, color, 1",
        "instal, install, 1",
        "encode, decode, 2",
        "abc, '', 3",
    })
    void a_swap_counts_as_one_slip(String wrong, String right, int slips) {
        assertThat(Slips.between(wrong, right)).isEqualTo(slips);
        assertThat(Slips.between(right, wrong)).isEqualTo(slips);
    }

    @Test
    void dashes_before_an_option_are_no_letters_of_it() {
        assertThat(Slips.withoutDashes("--no-verify")).isEqualTo("no-verify");
        assertThat(Slips.withoutDashes("-")).isEmpty();
    }
}
