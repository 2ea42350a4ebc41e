package io.vritti.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {

    @ParameterizedTest(name = "{0} columns: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "80 | [###############...............] 500/1000",
                "20 | [####....] 500/1000",
                "16 | 500/1000",
                "8  | 50 %",
                "4  | ''",
            })
    void the_line_fits_the_terminal_and_is_taken_away(int columns, String line) {
        StringWriter written = new StringWriter();
        ProgressBar bar = new ProgressBar(new PrintWriter(written), true, 1_000, columns);

        bar.at(500);
        String shown = written.toString();
        bar.end();

        assertThat(shown).isEqualTo("\r" + line);
        assertThat(shown.length()).isLessThanOrEqualTo(columns);
        assertThat(written.toString())
                .isEqualTo(shown + (line.isEmpty() ? "" : "\r" + " ".repeat(line.length()) + "\r"));
    }

    @Test
    void it_is_not_written_more_often_than_an_eye_follows() {
        StringWriter written = new StringWriter();
        ProgressBar bar = new ProgressBar(new PrintWriter(written), true, 1_000_000, 80);
        long startNanos = System.nanoTime();
        for (int i = 0; i < 1_000_000; i++) {
            bar.at(i);
        }
        long tenths = (System.nanoTime() - startNanos) / 100_000_000L;

        assertThat(written.toString().chars().filter(c -> c == '\r').count()).isLessThanOrEqualTo(tenths + 1);
    }
}
