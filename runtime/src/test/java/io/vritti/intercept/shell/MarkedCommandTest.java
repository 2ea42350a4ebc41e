package io.vritti.intercept.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make\nprintf '__DONE__ %s\\n' $?\n",
                "make\nprintf \"__DONE__ %d\\n\" \"$?\"\n",
                "make\nprintf '%s %d\\n' __DONE__ $?\n",
                "make\necho __DONE__ $?\n",
                "make\necho \"__DONE__ ${?}\"\n",
                "make; echo '__DONE__ '$?\n",
                "make; echo \"__DONE__ $?\" ; echo __DONE__ >&2\n",
                "make\nRC=$?\necho \"__DONE__ $RC\"\n",
                "make\n__rc=$?; echo \"__DONE__ $__rc\"; echo \"__DONE__\" 1>&2\n",
                "\nmake\n\necho __DONE__ $?\n\n"
            })
    void a_command_and_its_mark_are_told_apart(String text) {
        MarkedCommand marked = MarkedCommand.of(text);

        assertThat(marked.command()).isEqualTo("make");
        assertThat(marked.mark().find("some output\n__DONE__ 12\n").status()).isEqualTo(12);
        assertThat(marked.mark().find("__DONE__ $?\n")).isNull();
        assertThat(text.substring(marked.markAt())).contains("__DONE__").doesNotContain("make");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make\n",
                "make\necho $?\n",
                "make\necho __DONE__\n",
                "make\necho __DONE__ $?",
                "make\necho '__DONE__ $?'\n",
                "make\necho \"__DONE__ \\$?\"\n",
                "make\nprintf '__DONE__ %s' $?\n",
                "make\necho __DONE__ $? > file\n",
                "make\necho __DONE__ $? &\n",
                "make && echo __DONE__ $?\n",
                "make # why; echo __DONE__ $?\n",
                "make \\\necho __DONE__ $?\n",
                "echo 'make\necho __DONE__ $?\n",
                "cat > file <<END\nmake\necho __DONE__ $?\n",
                "for i in 1 2; do\necho __DONE__ $?\n",
                "if make\nthen\necho __DONE__ $?\n",
                "make |\necho __DONE__ $?\n",
                "RC=$?\nmake\necho __DONE__ $RC\n"
            })
    void what_is_no_whole_command_with_a_mark_is_none(String text) {
        assertThat(MarkedCommand.of(text)).isNull();
    }

    @Test
    void the_text_before_the_mark_is_the_command_whatever_it_is() {
        for (String command : List.of(
                "cat > f <<'END'\necho __DONE__ $?\nEND",
                "echo 'a\nb'",
                "for i in 1 2\ndo echo $i\ndone",
                "echo one\necho two; echo three",
                "case x in x) ls;; esac",
                "{ make\n} 2>&1")) {
            MarkedCommand marked = MarkedCommand.of(command + "\necho __DONE__ $?\n");
            assertThat(marked.command()).isEqualTo(command);
        }
    }

    @Test
    void a_mark_may_have_a_folder_behind_it_and_signs_that_mean_something_in_patterns() {
        MarkedCommand marked = MarkedCommand.of("make; echo \"[>>END<<]:$?:$(pwd)\"\n");

        assertThat(marked.mark().find("[>>END<<]:2:/tmp/a\n").status()).isEqualTo(2);
        assertThat(marked.mark().find("[>>END<<]:2:/tmp/a")).isNull();
    }
}
