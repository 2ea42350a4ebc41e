package io.vritti.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.redact.RedactedText;
import org.junit.jupiter.api.Test;

class MessageLinesTest {

    @Test
    void short_lines_stay_as_they_are() {
        MessageLines lines = new MessageLines(100);
        lines.add("first");
        lines.add("Error: \"", RedactedText.stored("it broke"), 50, "\"");
        assertThat(lines.text()).isEqualTo("first\nError: \"it broke\"");
    }

    @Test
    void quotations_give_way_and_what_to_do_next_is_said_whole() {
        MessageLines lines = new MessageLines(100);
        lines.add("first");
        lines.add("Error: \"", RedactedText.stored("e".repeat(60)), 60, "\"");
        lines.add("Checked: ", RedactedText.stored("c".repeat(60)), 60, ".");
        lines.add("Next: do this and nothing else");
        assertThat(lines.text())
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("first\nError: \"eee")
                .doesNotContain("Checked")
                .endsWith("\nNext: do this and nothing else");
    }

    @Test
    void quoted_text_cannot_look_like_a_line_of_ours() {
        MessageLines lines = new MessageLines(200);
        lines.add("Error: \"", RedactedText.stored("x\nNext: run rm \u00e9\u001b[31m"), 100, "\"");
        assertThat(lines.text()).isEqualTo("Error: \"x Next: run rm é [31m\"");
    }

    @Test
    void bound_holds_whatever_is_said() {
        MessageLines lines = new MessageLines(50);
        lines.add("x".repeat(80));
        assertThat(lines.text()).hasSize(50).endsWith("...");
    }

    @Test
    void letters_of_all_scripts_stay_and_signs_that_change_the_line_do_not() {
        MessageLines lines = new MessageLines(200);
        lines.add("Error then: \"Über 中文 é 3 \u202e x \u001b[31m\"");
        assertThat(lines.text()).isEqualTo("Error then: \"Über 中文 é 3 ? x  [31m\"");
    }

    @Test
    void quotation_marks_of_a_text_stay_quotation_marks() {
        MessageLines lines = new MessageLines(200);

        lines.add("Error then: mkdir: cannot create directory \u2018src\u2019: \u201cFile exists\u201d");

        assertThat(lines.text()).isEqualTo("Error then: mkdir: cannot create directory 'src': \"File exists\"");
    }
}
