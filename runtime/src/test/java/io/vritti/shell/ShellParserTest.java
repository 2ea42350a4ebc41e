package io.vritti.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellParserTest {

    private record Case(String input, String rendering, String last, String note) {
        @Override
        public String toString() {
            return input;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShellParserTest.class.getResourceAsStream("cases.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("//")) {
                    String[] columns = line.replace('⏎', '\n').split(" ⇒ ", -1);
                    cases.add(new Case(columns[0], columns[1], columns[2], columns.length > 3 ? columns[3] : null));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void text_is_read_as_the_shell_reads_it(Case expected) {
        Script script = ShellParser.parse(expected.input());

        assertThat(Rendering.of(script)).isEqualTo(expected.rendering());
        assertThat(nameOf(script.last())).isEqualTo(expected.last());
        assertThat(script.retryNote()).isEqualTo(expected.note());
    }

    private static String nameOf(SimpleCommand command) {
        if (command == null) {
            return "?";
        }
        return command.words().isEmpty() ? "∅" : command.words().get(0).text();
    }

    @Test
    void retry_note_is_cut_off_and_nothing_else() {
        assertThat(ShellParser.parse("mvn test  # retry: edited pom\n").withoutRetryNote())
                .isEqualTo("mvn test");
        assertThat(ShellParser.parse("mvn test # why").withoutRetryNote()).isEqualTo("mvn test # why");
        assertThat(ShellParser.parse("echo '# retry: x'").withoutRetryNote()).isEqualTo("echo '# retry: x'");
    }

    @Test
    void commands_are_found_wherever_they_stand() {
        String text = "a $(b <(c)) | (d; { e; }) && if f `g`; then h; fi; k() { i; }; x=$(j) <<EOF\n$(l) \\$(m)\nEOF\n";

        assertThat(ShellParser.parse(text).commands())
                .extracting(command ->
                        command.words().isEmpty() ? "" : command.words().get(0).text())
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "", "j", "l");
    }

    @Test
    void quoted_text_comments_and_quoted_heredocs_hold_no_commands() {
        String text = "echo 'rm -rf /; $(x)' \"; y\" # ; z\ncat <<'E'\n$(w) ; `v`\nE";

        assertThat(ShellParser.parse(text).commands())
                .extracting(command -> command.words().get(0).text())
                .containsExactly("echo", "cat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -o pipefail; a | b",
                "set -eo pipefail; a",
                "set -euo pipefail\na",
                "set -e -o pipefail; a",
                "a; set -o pipefail"
            })
    void pipefail_is_noticed(String text) {
        assertThat(ShellParser.parse(text).pipefail()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set +o pipefail; a", "echo set -o pipefail", "set -- -o pipefail", "set -o errexit; a"})
    void pipefail_is_not_imagined(String text) {
        assertThat(ShellParser.parse(text).pipefail()).isFalse();
    }

    @Test
    void errexit_is_noticed_and_turned_off_again() {
        assertThat(ShellParser.parse("set -e; a").errexit()).isTrue();
        assertThat(ShellParser.parse("set -o errexit; a").errexit()).isTrue();
        assertThat(ShellParser.parse("set -e; a; set +e").errexit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until curl -f x; do sleep 1; done",
                "while ! nc -z h 1; do :; done",
                "a && (until b; do c; done)"
            })
    void polling_loops_are_noticed(String text) {
        assertThat(ShellParser.parse(text).polling()).isTrue();
    }

    @Test
    void reading_loop_is_no_polling() {
        assertThat(ShellParser.parse("while read l; do ! a; done").polling()).isFalse();
    }

    @Test
    void broken_backquotes_break_only_themselves() {
        Script script = ShellParser.parse("echo `if` && ls");

        assertThat(script.linear()).isTrue();
        assertThat(script.commands()
                        .get(0)
                        .words()
                        .get(1)
                        .substitutions()
                        .get(0)
                        .understood())
                .isFalse();
    }

    @Test
    void redirection_knows_whether_it_replaces_stdin_or_writes() {
        List<Redirection> all =
                ShellParser.parse("a <f <<<g >h 2>&1 <>i").last().redirections();

        assertThat(all).extracting(Redirection::replacesStdin).containsExactly(true, true, false, false, false);
        assertThat(all)
                .extracting(redirection -> redirection.kind().writes())
                .containsExactly(false, false, true, false, true);
    }

    @Test
    void argv_is_one_command_of_literal_words_and_nulls_are_empty() {
        List<String> argv = new ArrayList<>(List.of("a b", "$x", "*"));
        argv.add(null);

        Script script = Script.ofArgv(argv);

        assertThat(script.linear()).isTrue();
        assertThat(script.last().words())
                .allMatch(Word::literal)
                .extracting(Word::text)
                .containsExactly("a b", "$x", "*", "");
    }
}
