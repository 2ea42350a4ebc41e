package io.vritti.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, and work in proportion to its length. The time limits only catch what would hang. */
@Timeout(60)
class ShellParserLimitsTest {

    private static final int MIB = 1 << 20;
    private static final long SEED = 20261123;
    private static final int TEXTS_PER_SEED = 400;

    private static final String[] TOKENS = {
        "a",
        "b",
        " ",
        " ",
        "\n",
        "\t",
        ";",
        ";;",
        "&",
        "&&",
        "|",
        "||",
        "|&",
        "(",
        ")",
        "((",
        "))",
        "{",
        "}",
        "[",
        "]",
        "[[ ",
        " ]]",
        "<",
        ">",
        ">>",
        "<<",
        "<<-",
        "<<<",
        "<(",
        ">(",
        "&>",
        "2>&1",
        "$",
        "$(",
        "$((",
        "${",
        "$[",
        "$'",
        "$\"",
        "'",
        "\"",
        "`",
        "\\",
        "\\\n",
        "#",
        "# retry: x",
        "if ",
        "then ",
        "else ",
        "elif ",
        "fi ",
        "for ",
        "in ",
        "do ",
        "done ",
        "while ",
        "until ",
        "case ",
        "esac ",
        "function ",
        "select ",
        "coproc ",
        "time ",
        "! ",
        "x=",
        "x[",
        "=(",
        "EOF",
        "\nEOF\n",
        "<<EOF",
        "<<'EOF'",
        "*",
        "?",
        "~",
        "@(",
        "!(",
        "{a,b}",
        "set -o pipefail",
        "\0",
        "é",
        "\uD83D",
        "0",
        "9"
    };

    @RepeatedTest(50)
    void random_tokens_never_throw_and_give_no_more_than_went_in(RepetitionInfo repetition) {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(TOKENS[random.nextInt(TOKENS.length)]);
            }
            assertBounded(text.toString());
        }
    }

    @RepeatedTest(10)
    void random_characters_never_throw(RepetitionInfo repetition) {
        Random random = new Random(SEED - repetition.getCurrentRepetition());
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            char[] characters = new char[random.nextInt(200)];
            for (int j = 0; j < characters.length; j++) {
                characters[j] = (char) (random.nextInt(20) == 0 ? random.nextInt(0x10000) : random.nextInt(128));
            }
            assertBounded(new String(characters));
        }
    }

    /** A command takes at least one character, and reading a text again for each level is bounded by the depth. */
    private static void assertBounded(String text) {
        Script script = ShellParser.parse(text);
        assertThat(script.commands()).hasSizeLessThanOrEqualTo(2 * text.length() + 1);
        if (script.retryNote() == null) {
            assertThat(script.withoutRetryNote()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "((",
                "$(",
                "$((",
                "${",
                "`",
                "\"",
                "'",
                "{ ",
                "<(",
                "<<E ",
                "<<E\n",
                "$(<<E\n",
                "a=(",
                "[[ ",
                "if ",
                "case x in a) ",
                "while ",
                "! ",
                "time ",
                "x[",
                "$[",
                "!(",
                "$((a #(((((\n) )",
                "$((a) b)",
                "((a);b);",
                "`a\\`",
                "f() ",
                "coproc a ",
                "a|",
                "a&&",
                "a;",
                "\\\n",
                "#\n",
                "${x:-\"",
                "\"$(",
                "\"${x:-`",
                "a\"b\"",
                "a=b ",
                "{a,",
                "2>",
                "[",
                "=",
                "\0",
                "${x:-$((",
                "function f ",
                "for x in a; do ",
                "select x in ",
                "until ",
                "\n",
                "<<-E\n\t"
            })
    void long_repetitions_are_read_in_bounded_work(String part) {
        String text = part.repeat(MIB / 4 / part.length());

        Script script = ShellParser.parse(text);

        assertThat(script.commands()).hasSizeLessThanOrEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "$(", "'", "$((a #(((((\n) )", "\"`"})
    void texts_of_the_greatest_length_are_read_too(String part) {
        assertThat(ShellParser.parse(part.repeat(MIB / part.length())).withoutRetryNote())
                .hasSizeGreaterThan(MIB / 2);
    }

    @Test
    void long_heredoc_is_data() {
        String body = "x'\"`) ; rm -rf / $(\n".repeat(MIB / 40);

        Script script = ShellParser.parse("cat > f <<'EOF'\n" + body + "EOF\nls");

        assertThat(script.linear()).isTrue();
        assertThat(script.commands()).hasSize(2);
        assertThat(script.commands().get(0).redirections().get(1).heredoc()).isEqualTo(body);
    }

    @Test
    void text_over_the_limit_is_not_read() {
        Script script = ShellParser.parse("a".repeat(Limits.MAX_CHARS + 1));

        assertThat(script.understood()).isFalse();
        assertThat(script.pipelines()).isEmpty();
    }

    @Test
    void nesting_over_the_limit_is_not_understood() {
        assertThat(ShellParser.parse("( ".repeat(30) + "a" + " )".repeat(30)).understood())
                .isTrue();
        assertThat(ShellParser.parse("( ".repeat(99) + "a" + " )".repeat(99)).understood())
                .isFalse();
    }
}
