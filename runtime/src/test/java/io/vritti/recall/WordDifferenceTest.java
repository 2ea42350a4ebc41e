package io.vritti.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "::", nullValues = "none", textBlock = """
            php -s localhost:80     :: php -S localhost:80      :: -s there, -S here
            mkdir a/b               :: mkdir -p a/b             :: -p only here
            git push --force origin :: git push origin          :: --force only there
            ls                      :: ls                       :: ''
            GET https://h/v1/users?page=1 :: GET https://h/v2/users?page=2 :: v1/ there, v2/ here; 1 there, 2 here
            """)
    void what_differs_is_named(String there, String here, String difference) {
        assertThat(WordDifference.of(there, here)).isEqualTo(difference);
    }
}
