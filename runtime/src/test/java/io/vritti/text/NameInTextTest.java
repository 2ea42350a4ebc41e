package io.vritti.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameInTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            cat: a.txt: No such file      | a.txt    | true  | true  | true
            cat: data.txt: No such file   | a.txt    | false | false | false
            cat: sub/a.txt: No such file  | a.txt    | true  | true  | false
            cannot open ‘a.txt’           | a.txt    | true  | true  | true
            (a.txt)                       | a.txt    | true  | true  | true
            a.txt.bak                     | a.txt    | true  | true  | false
            not found: left-pad@99        | left-pad | true  | true  | false
            not found: left-pad@99        | pad      | true  | false | false
            my_mcp-server                 | mcp      | true  | false | false
            campcraft                     | mcp      | false | false | false
            nosuch==9                     | nosuch   | true  | true  | true
            port 80801 then 8080          | 8080     | true  | true  | true
            port 80801                    | 8080     | false | false | false
            """)
    void kinds_of_names_differ_in_what_joins_them(
            String text, String name, boolean word, boolean ofPackage, boolean path) {
        assertThat(NameInText.WORD.in(text, name)).isEqualTo(word);
        assertThat(NameInText.PACKAGE.in(text, name)).isEqualTo(ofPackage);
        assertThat(NameInText.PATH.in(text, name)).isEqualTo(path);
    }

    @Test
    void empty_name_is_in_no_text() {
        assertThat(NameInText.WORD.in("text", "")).isFalse();
    }
}
