package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.proof.Cause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tool or a shell does not understand, it does not understand the next time. */
class UsageCausesTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "ls --frob",
        "ls -@",
        "cp",
        "cp a",
        "mkdir",
        "tar --frob",
        "sed --frob",
        "find . -frob",
        "grep --frob x",
        "python3 --frob",
        "git --frob",
        "make --frob",
        "curl --frob",
        "sh -Q"
    })
    void wrong_usage_of_the_same_tool_stays_wrong(String command) {
        Assumptions.assumeTrue(World.installed(command));
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.USAGE);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);

        world.sh("mkdir -p bin; cp /bin/true bin/" + command.split(" ")[0]);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void usage_of_another_version_is_another_usage() throws IOException {
        world.sh("mkdir -p bin; cp /bin/ls bin/ls");
        Evidence evidence = world.failure("ls --frob");
        assertThat(world.check(evidence, "ls --frob")).isInstanceOf(CheckResult.Holds.class);
        world.sh("cp -f /bin/true bin/ls");
        assertThat(world.check(evidence, "ls --frob")).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls | | wc",
                "echo 'abc",
                "cd $(which x",
                "if true; then echo a",
                "a=(1 2",
                "echo hi; }",
                "for i in 1; do"
            })
    void a_text_that_its_shell_cannot_read_stays_so(String text) {
        for (String shell : List.of("bash", "/bin/bash", "/bin/sh")) {
            ProcessAction action = world.argv(shell, "-c", text);
            Evidence evidence = world.failure(action);
            assertThat(evidence.causes()).as(shell).extracting(Cause::kind).containsExactly(Cause.Kind.USAGE);
            assertThat(world.check(evidence, action)).isInstanceOf(CheckResult.Holds.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash -c 'ls | |'",
                "cat x; bash -c 'ls | |'",
                "test -e x || bash -c 'ls | |'",
                "echo a\nls | |",
                "echo 'bash: -c: line 1: syntax error' >&2; exit 2",
                "sh bad.sh"
            })
    void what_another_shell_could_not_read_is_no_such_text(String text) {
        world.write("bad.sh", "ls | |\n");
        assertThat(world.failure(text).causes()).extracting(Cause::kind).doesNotContain(Cause.Kind.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash -c 'if true; then echo x'",
                "dash -c 'echo (x'",
                "bash -c \"bash -c 'echo (x'\"",
                "cat /dev/null && bash -c 'for i in 1 2; do echo $i'",
                "bash bad.sh"
            })
    void a_text_that_an_inner_shell_cannot_read_stays_so(String text) {
        world.write("bad.sh", "bash -c 'ls | |'\n");
        Evidence evidence = world.failure(text);
        assertThat(evidence.causes()).extracting(Cause::kind).contains(Cause.Kind.MALFORMED);
        assertThat(world.check(evidence, text)).isInstanceOf(CheckResult.Holds.class);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            test -e x || bash -c 'ls | |'                 :: touch x
            bash bad.sh                                   :: echo 'exit 0' > bad.sh
            test -e x; bash $(test -e x && echo ok.sh || echo bad.sh) :: touch x
            [ -e x ] && exit 0; bash -c 'ls | |'          :: touch x
            if [ -e x ]; then true; else bash -c 'ls | |'; fi :: touch x
            """)
    void an_unreadable_text_that_is_not_given_again_is_none(String text, String mend) {
        world.write("bad.sh", "bash -c 'ls | |'\n");
        world.write("ok.sh", "exit 0\n");
        Evidence evidence = world.failure(text);
        world.sh(mend);
        assertThat(world.check(evidence, text)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_malformed_pattern_in_a_file_is_no_malformed_word() {
        world.write("pats", "[a\n");
        world.write("f", "a\n");
        assertThat(world.failure("grep '[a' f").causes()).isNotEmpty();

        Evidence evidence = world.failure("grep -Ef pats f");
        assertThat(evidence.causes()).isEmpty();

        world.write("pats", "a\n");
        assertThat(world.check(evidence, "grep -Ef pats f")).isNotInstanceOf(CheckResult.Holds.class);
    }
}
