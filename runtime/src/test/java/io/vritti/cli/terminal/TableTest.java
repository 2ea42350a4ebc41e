package io.vritti.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_longest_cell_and_long_cells_are_cut() {
        StringWriter out = new StringWriter();
        new Table("A", "LONGER", "LAST")
                .row("wide cell", null, "a\nb\tc\u001b")
                .row(1, "x".repeat(61), "")
                .print(new PrintWriter(out, true));

        assertThat(out.toString().lines())
                .containsExactly(
                        "A          LONGER" + " ".repeat(56) + "LAST",
                        "wide cell  " + " ".repeat(62) + "a b c\\x1b",
                        "1          " + "x".repeat(57) + "...");
    }

    @Test
    void row_of_another_length_is_refused() {
        assertThatThrownBy(() -> new Table("A").row(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
