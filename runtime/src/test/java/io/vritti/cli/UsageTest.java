package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    static final List<String> COMMANDS = List.of(
            "demo",
            "attach",
            "detach",
            "status",
            "list",
            "show",
            "why",
            "check",
            "search",
            "record",
            "resolve",
            "reflect",
            "report",
            "allow",
            "archive",
            "restore",
            "retain",
            "forget",
            "skills",
            "sync",
            "stats",
            "doctor",
            "export",
            "import",
            "config",
            "completion",
            "version");

    @Test
    void help_of_every_command_is_as_written_down() throws IOException {
        StringBuilder help = new StringBuilder(CommandRun.of("--help").out());
        for (String command : COMMANDS) {
            CommandRun run = CommandRun.of(command, "--help");
            assertThat(run.exit()).as(command).isZero();
            help.append('\n').append(run.out());
        }

        assertThat(help.toString()).isEqualTo(golden());
    }

    @Test
    void help_is_a_command_too() {
        assertThat(CommandRun.of("help"))
                .isEqualTo(new CommandRun(0, CommandRun.of("--help").out(), ""));
        for (String command : COMMANDS) {
            assertThat(CommandRun.of("help", command).out())
                    .isEqualTo(CommandRun.of(command, "--help").out());
        }
        assertThat(CommandRun.of("help", "lsit").exit()).isEqualTo(2);
        assertThat(CommandRun.of("help", "lsit").err()).startsWith("vritti: there is no command \"lsit\"");
    }

    @Test
    void no_command_is_wrong_usage() {
        CommandRun run = CommandRun.of();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: java -jar vritti-agent.jar");
    }

    @Test
    void mistyped_command_is_answered_with_those_there_are() {
        CommandRun run = CommandRun.of("lsit");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("vritti: there is no command \"lsit\" (did you mean list?); there are "
                        + String.join(", ", COMMANDS) + "\nHelp: java -jar vritti-agent.jar --help\n");
    }

    @ParameterizedTest
    @CsvSource({
        "retain --dryrun, there is no option --dryrun of retain (did you mean --dry-run?)",
        "list --clas=dns, there is no option --clas of list (did you mean --class?)",
        "list --zzzzzzzzz, there is no option --zzzzzzzzz of list",
        "--home=x list, no command stands before the option --home; the command is the first word",
        "export a b, \"b\" is one argument too many for export",
        "restore, Missing required argument (specify one of these): (<id>... | --all)",
    })
    void what_is_wrong_in_a_command_line_is_told_with_what_was_perhaps_meant(String line, String told) {
        CommandRun run = CommandRun.of(line.split(" "));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("vritti: " + told + "\nHelp: ");
    }

    @Test
    void commands_that_need_the_jar_say_so() {
        assertThat(CommandRun.of("demo").exit()).isEqualTo(1);
        assertThat(CommandRun.of("attach", "1").err())
                .isEqualTo("vritti: this command needs the agent's jar: run it as java -jar vritti-agent.jar\n");
    }

    private static String golden() throws IOException {
        try (InputStream text = UsageTest.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
