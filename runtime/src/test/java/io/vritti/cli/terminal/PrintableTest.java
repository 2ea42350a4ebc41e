package io.vritti.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void what_a_terminal_obeys_is_shown() {
        assertThat(Printable.lines("rm \u202Etxt.exe\u2066 a\u200Bb\uFEFF\u2028c\u001b[2Jd\u0085"))
                .isEqualTo("rm \\u202etxt.exe\\u2066 a\\u200bb\\ufeff\\u2028c\\x1b[2Jd\\x85");
        assertThat(Printable.lines("tag \uDB40\uDC41 lone \uD83D")).isEqualTo("tag \\udb40\\udc41 lone \\ud83d");
    }

    @Test
    void letters_and_signs_of_all_scripts_stay() {
        String text = "Datei fehlt: grün/文件/ملف/קובץ \uD83D\uDE00\tend\n";
        assertThat(Printable.lines(text)).isEqualTo(text);
    }
}
