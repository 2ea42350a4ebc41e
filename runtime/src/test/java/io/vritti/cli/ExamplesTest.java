package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the examples in the help are true: they are run in a home in which something failed. */
class ExamplesTest {

    /** They need the jar, a JVM that runs, or a server; integration tests run them. Here it is only seen that they can be read. */
    private static final Set<String> BEYOND_A_HOME = Set.of("demo", "attach", "detach", "doctor", "sync");

    /** They answer a question, and may say no. */
    private static final Set<String> ANSWERS = Set.of("check", "search");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[^ \"]+(?:\"([^\"]*)\")?");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_has_examples_that_work(String command) throws Exception {
        Path home = Files.createDirectory(
                folder.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Memories.keep(home, System.currentTimeMillis());
        Memories.decide(home, System.currentTimeMillis());
        Files.writeString(folder.resolve("new.properties"), "vritti.mode=veto\n");
        assertThat(Examples.of(command)).as(command).isNotEmpty();

        for (String row : Examples.of(command)) {
            String example = row.split("\\|")[0];
            String[] words = words(example);
            if (command.equals("import")) {
                CommandRun.at(home, "export", folder.resolve("memory.jsonl.gz").toString());
            }
            if (BEYOND_A_HOME.contains(command) || example.contains("4711")) {
                VrittiCommand.commands().parseArgs(words);
                continue;
            }
            if (command.equals("restore")) {
                CommandRun.at(home, "archive", Memories.CAT);
            }
            CommandRun run = run(home, words);
            assertThat(run.exit()).as(example + ": " + run).isIn(0, ANSWERS.contains(command) ? 1 : 0);
            assertThat(run.err()).as(example).doesNotContain("vritti: ");
        }
    }

    @Test
    void help_shows_them() {
        assertThat(CommandRun.of("why", "--help").out())
                .endsWith("\nExamples:\n  java -jar vritti-agent.jar why\n      Explains the latest decision.\n"
                        + "  java -jar vritti-agent.jar why ep-428de81ec0\n"
                        + "      Explains the latest decision about this failure.\n");
    }

    /** By a property, because what follows {@code --} is no option any more. The build's own of our prefix are no settings. */
    private static CommandRun run(Path home, String... words) {
        Properties ofTheBuild = new Properties();
        for (String key : System.getProperties().stringPropertyNames()) {
            if (key.startsWith("vritti.")) {
                ofTheBuild.setProperty(key, System.clearProperty(key));
            }
        }
        System.setProperty("vritti.home", home.toString());
        try {
            return CommandRun.of(words);
        } finally {
            System.clearProperty("vritti.home");
            System.getProperties().putAll(ofTheBuild);
        }
    }

    /** As a shell takes them apart, with what is there in the place of the names. */
    private String[] words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.replace("ep-1f2e3d4c5b", Memories.PUSH)
                .replace("ep-428de81ec0", Memories.CAT)
                .replace("ep-428de", Memories.CAT)
                .replace("memory.jsonl", folder.resolve("memory.jsonl").toString())
                .replace("/mnt/cold", folder.resolve("cold").toString())
                .replace("new.properties", folder.resolve("new.properties").toString()));
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        return words.toArray(String[]::new);
    }

    private static List<String> commands() {
        return UsageTest.COMMANDS;
    }
}
