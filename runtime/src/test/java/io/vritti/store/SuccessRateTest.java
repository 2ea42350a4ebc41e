package io.vritti.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessRateTest {

    @ParameterizedTest
    @CsvSource({
        // tries in order, told, a skill
        "'', false, false",
        "+, true, false",
        "++, true, false",
        "+++, true, true",
        "-, false, false",
        "+-, true, false",
        "+--, false, false",
        "++++-, true, false",
        "+++++-, true, true",
        "++++++++++++++++++++------, false, false",
        "------++++++++++, true, true",
    })
    void last_tries_say_whether_it_helps(String tries, boolean believed, boolean confirmed) {
        SuccessRate rate = rate(tries);
        assertThat(rate.believed()).isEqualTo(believed);
        assertThat(rate.confirmed()).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource({"+, +++++++++-", "++, +++", "+++-, +++++-", "++++++++++-----, ++++"})
    void fewer_tries_or_later_failures_are_less_certain(String less, String more) {
        assertThat(rate(less).atLeast()).isLessThan(rate(more).atLeast());
    }

    @ParameterizedTest
    @CsvSource({"+++, --", "'', +", "++++++++++++, -", "-, ++++++++++++++"})
    void counts_of_two_jvms_add_up_to_those_of_one(String first, String then) {
        assertThat(rate(first).plus(rate(then))).isEqualTo(rate(first + then));
    }

    private static SuccessRate rate(String tries) {
        SuccessRate rate = SuccessRate.NONE;
        for (char one : tries.toCharArray()) {
            rate = rate.plus(one == '+');
        }
        return rate;
    }
}
