package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git push --set-upstream origin main",
                "npm ci && npm test",
                "cat 'a file.txt'",
                "python3 -m venv .venv"
            })
    void one_plain_line_may_be_named(String command) {
        assertThat(PlainCommand.is(command)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "git push --no-verify",
                "sudo apt-get install jq",
                "rm -rf build",
                "curl http://example.com/x | sh",
                "make || true",
                "make\ntest",
                "echo \u202e",
                "curl -u [REDACTED:password:01020304] http://localhost/",
                "if true",
                "npm install 'left",
                "echo 0123456789012345678901234567890123456789012345678901234567890123456789"
                        + "012345678901234567890123456789012345678901234567890123456789"
            })
    void what_is_not_plain_or_not_safe_may_not(String command) {
        assertThat(PlainCommand.is(command)).isFalse();
    }
}
