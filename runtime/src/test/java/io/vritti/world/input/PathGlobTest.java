package io.vritti.world.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource({
        "*.txt, a.txt, true",
        "*.txt, a.txt.gz, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "[ab]x, bx, true",
        "[!ab]x, bx, false",
        "[a-c]x, bx, true",
        "[a-c]x, dx, false",
        "a*b*c, aXXbYYc, true",
        "a*b*c, aXXc, false",
        "[, [, true"
    })
    void patterns_match_as_in_the_shell(String pattern, String name, boolean matches) {
        assertThat(PathGlob.matches(pattern, name)).isEqualTo(matches);
    }
}
