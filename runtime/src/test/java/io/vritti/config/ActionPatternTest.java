package io.vritti.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "git push * | git push origin main | true",
                "git push * | git push | true",
                "git push * | git pushx | false",
                "git push | git push origin | false",
                "GET https://host/* | GET https://host/a?b=1 | true",
                "GET https://host/a?b=1 | GET https://host/aXb=1 | false",
                "*rm*-rf* | sudo rm -r -rf / | true",
                "*a*b | aab | true",
                "* | anything | true",
                "class:timeout_error | class:timeout_error | false",
            })
    void star_is_any_text_and_all_else_itself(String pattern, String action, boolean matches) {
        assertThat(new ActionPattern(pattern).matchesAction(action)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"class:timeout_error, timeout_error, true", "class:port*, port_in_use, true", "git *, git, false"})
    void class_prefix_names_failures(String pattern, String errorClass, boolean matches) {
        assertThat(new ActionPattern(pattern).matchesClass(errorClass)).isEqualTo(matches);
    }
}
