package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the README is true: every command line in it is run, against the real jar and a memory in which something failed.
 *
 * <p>Of the lines for Maven the {@code java} part is run here. Maven itself is not started from a test: CI runs the test command
 * (a test compares the two), the jar that all tests here use is what the first command builds, and the benchmark's profile is
 * looked up in the pom.
 */
class ReadmeIT {

    private static final String FAILING = "cat missing";

    /** What the README leaves open of a JVM. */
    private static final String RUNNING = "<pid, class or jar>";

    @TempDir
    private Path folder;

    private LiveHost running;
    private String episode;

    /** A memory with a failure and a veto in it, and a JVM that lives. */
    @BeforeEach
    void remember() throws Exception {
        running = Host.on(Jdks.own(), folder)
                .agent(Host.VETO_ALL)
                .main(ShellHost.class)
                .start();
        running.shell(FAILING);
        String refusal = running.shellUntilRefused(FAILING);
        episode = refusal.substring(refusal.indexOf("Ref: ") + "Ref: ".length());
    }

    @AfterEach
    void end() {
        running.close();
    }

    @Test
    void ci_runs_the_test_command() throws IOException {
        assertThat(Readme.lines()).contains("mvn -B verify");
        assertThat(Files.readString(Readme.ROOT.resolve(".ci/run"))).contains("exec mvn -B verify");
    }

    @TestFactory
    Stream<DynamicTest> every_command_of_the_readme_works() throws IOException {
        List<String> commands = Readme.commands();
        assertThat(commands).hasSizeGreaterThan(8).anyMatch(command -> command.startsWith("stats"));
        return commands.stream().map(command -> DynamicTest.dynamicTest(command, () -> works(command)));
    }

    @TestFactory
    Stream<DynamicTest> every_line_of_its_code_blocks_works() throws IOException {
        return Readme.lines().stream().map(line -> DynamicTest.dynamicTest(line, () -> lineWorks(line)));
    }

    private void works(String command) throws Exception {
        assertThat(ours(Readme.words(command.split(" ")[0] + " --help")).exitCode())
                .isZero();
        List<String> words = new ArrayList<>();
        for (String word : Readme.words(command)) {
            words.addAll(filledIn(word));
        }
        if (words.contains(RUNNING)) {
            worksOnRunning(words);
            return;
        }
        Run run = ours(words);

        assertThat(run.stderr()).isEmpty();
        // 1 is an answer as well: check says that the call would be vetoed.
        assertThat(run.exitCode()).as(run.toString()).isIn(0, words.get(0).equals("check") ? 1 : 0);
        assertThat(run.stdout()).isNotEmpty();
    }

    /** What the README leaves open, as a reader would fill it in. */
    private List<String> filledIn(String word) throws IOException {
        return switch (word) {
            case "<id>" -> List.of(episode);
            case "<command or request>" -> Readme.words(FAILING);
            case "<text>" -> List.of("no such file");
            case RUNNING -> List.of(word);
            case "[key=value ...]" -> List.of("mode=hint");
            case "--jvm=<pid>" -> List.of("--jvm=" + running.pid());
            case "--check=<file>" -> List.of("--check=" + settingsFile());
            default -> {
                assertThat(word).as("left open, and unknown to this test").doesNotContain("<", "[");
                yield List.of(word);
            }
        };
    }

    private Path settingsFile() throws IOException {
        return Files.writeString(folder.resolve("new.properties"), "vritti.mode=hint\n");
    }

    /** Into a JVM, or out of one that has it. */
    private void worksOnRunning(List<String> words) throws Exception {
        assertThat(words.get(0)).isIn("attach", "detach");
        try (LiveHost host = Host.on(Jdks.own(), folder).main(ShellHost.class).start()) {
            List<String> command = new ArrayList<>(words);
            command.set(words.indexOf(RUNNING), Long.toString(host.pid()));
            if (words.get(0).equals("detach")) {
                assertThat(ours(List.of("attach", Long.toString(host.pid()))).exitCode())
                        .isZero();
            }
            Run run = ours(command);
            assertThat(run.exitCode()).as(run.toString()).isZero();
        }
    }

    private void lineWorks(String line) throws Exception {
        if (line.startsWith("mvn ")) {
            String[] parts = line.split(" && ");
            if (parts[0].contains("-Pbench")) {
                assertThat(Files.readString(Readme.ROOT.resolve("integration-tests/pom.xml")))
                        .contains("<id>bench</id>");
            }
            if (parts.length > 1) {
                assertThat(java(parts[1]).exitCode()).isZero();
            }
            return;
        }
        if (line.startsWith("kyrodb_server ")) {
            return; // ReadmeKyroIT
        }
        Run run = java(line);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.stderr()).isEmpty();
    }

    /** A line that starts Java, with our jar and a host's where the README has names for them. */
    private Run java(String line) throws Exception {
        assertThat(line).startsWith("java ");
        String agent = Host.jar().toString();
        Path host = Jars.runnable(folder.resolve("your-agent.jar"), ShellHost.class);
        List<String> words = Readme.words(line.replace("agent/target/vritti-agent.jar", agent)
                .replaceAll("(^|[ :])vritti-agent\\.jar", "$1" + agent)
                .replace("your-agent.jar", host.toString()));
        return Host.on(Jdks.own(), folder)
                .arguments(words.subList(1, words.size()).toArray(String[]::new))
                .run();
    }

    private Run ours(List<String> words) throws Exception {
        return Host.command(folder, words.toArray(String[]::new));
    }
}
