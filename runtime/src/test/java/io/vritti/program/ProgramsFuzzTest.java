package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the words: no exception. The time limit only catches what would hang. */
@Timeout(60)
class ProgramsFuzzTest {

    private static final long SEED = 20261123;
    private static final int ARGVS_PER_SEED = 1000;

    private static final String[] WORDS = {
        "git",
        "-C",
        "r",
        "push",
        "sh",
        "bash",
        "-c",
        "-lc",
        "a | b",
        "grep x",
        "env",
        "A=1",
        "timeout",
        "5",
        "-k",
        "nice",
        "sudo",
        "xargs",
        "-I",
        "{}",
        "docker",
        "compose",
        "-f",
        "exec",
        "npx",
        "-y",
        "poetry",
        "run",
        "python",
        "-m",
        "pytest",
        "java",
        "-jar",
        "x.jar",
        "mvn",
        "test",
        "make",
        "--",
        "-",
        "",
        "=",
        "-=",
        "--=",
        "-x=",
        "$X",
        "`a`",
        "rm",
        "curl",
        "-m",
        "5s",
        "1h2",
        ".",
        "..5m",
        "99999999999999999999",
        "http://h/health",
        "|",
        "&&",
        ";",
        "> f",
        "'",
        "\"",
        "busybox",
        "npm",
        "+x",
        "é",
        "/",
        "//",
        ".exe",
        "\0"
    };

    @RepeatedTest(20)
    void random_words_never_throw(RepetitionInfo repetition) {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        for (int i = 0; i < ARGVS_PER_SEED; i++) {
            List<String> argv = new ArrayList<>();
            for (int length = random.nextInt(10); length > 0; length--) {
                argv.add(WORDS[random.nextInt(WORDS.length)]);
            }
            assertThatCode(() -> askEverything(argv)).as("%s", argv).doesNotThrowAnyException();
        }
    }

    private static void askEverything(List<String> argv) {
        Programs.family(argv);
        Programs.serverOverPipes(argv);
        for (Script script : List.of(Script.ofArgv(argv), ShellParser.parse(String.join(" ", argv)))) {
            Programs.informs(script, 1);
            Programs.waits(script);
            Programs.readsStdin(script);
            Programs.effects(script);
            Hazards.neverSuggest(script);
            for (SimpleCommand simple : script.commands()) {
                Command command = Command.of(simple);
                command.limitNanos();
                command.elsewhere();
                Programs.informs(command);
                Programs.testRunner(command);
            }
        }
    }

    @Test
    void long_argument_lists_are_read_in_bounded_work() {
        askEverything(List.of(("curl " + "-sS a ".repeat(5_000)).split(" ")));
        askEverything(List.of(("npx -y ".repeat(5_000)).split(" ")));
        askEverything(List.of(("sudo env A=1 timeout 5 ".repeat(2_000)).split(" ")));
    }
}
