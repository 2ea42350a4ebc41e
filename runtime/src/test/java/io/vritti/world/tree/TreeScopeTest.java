package io.vritti.world.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.TreeProject;
import io.vritti.evidence.World;
import io.vritti.proof.Proof;
import io.vritti.proof.TreeInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to the tree that a failure is about, and what is in none. */
class TreeScopeTest {

    @TempDir
    Path outer;

    private TreeProject project;
    private World world;

    @BeforeEach
    void aProject() throws IOException {
        project = new TreeProject(outer);
        world = project.world;
    }

    @Test
    void whole_repository_counts_and_not_only_the_folder() {
        world.sh("git init -q . && mkdir app lib && mv package.json test.js app && echo old > lib/api.txt");
        world.write("app/test.js", "throw new Error('api too old');\n");
        Evidence evidence = project.failedTwice("npm --prefix app test");
        assertThat(world.check(evidence, "npm --prefix app test")).isInstanceOf(CheckResult.Holds.class);

        world.sh("echo new > lib/api.txt");

        assertThat(world.check(evidence, "npm --prefix app test"))
                .isEqualTo(new CheckResult.Changed(List.of("lib/api.txt edited")));
    }

    @Test
    void sibling_that_the_build_file_names_counts() {
        world.write("../shared/answer.txt", "41");
        world.write(
                "package.json",
                TreeProject.PACKAGE.replace("{\"name\"", "{\"dependencies\":{\"s\":\"file:../shared\"},\"name\""));
        Evidence evidence = project.failedTwice("npm test --if-present");
        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(CheckResult.Holds.class);

        world.write("../shared/answer.txt", "42");

        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void file_that_the_program_names_elsewhere_counts() {
        world.write("test.js", "if (!require('fs').existsSync('" + outer + "/flag')) process.exit(3);\n");
        Evidence evidence = world.failure("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Holds.class);

        world.write("../flag", "");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
                    npm run call
                    node -e 'process.exit(Date.now() % 2 + 1)'
                    node -e 'if (Math.random() < 2) process.exit(1)'
                    node -e 'require("http").get("http://127.0.0.1:1/")'
                    node -e 'require(require("os").homedir() + "/x.js")'
                    npm install ./nowhere
                    make call
                    make look
                    ps -p 999999
                    mktemp -p nowhere
                    """)
    void what_lies_in_no_tree_is_no_evidence(String command) {
        world.write("Makefile", "call:\n\tcurl -sf http://127.0.0.1:1/\nlook:\n\t@ps -p 999999\n");
        Evidence evidence = project.failedTwice(command);

        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void goal_that_calls_nobody_is_judged_by_its_own_recipes() {
        world.write("Makefile", "call:\n\tcurl -sf http://127.0.0.1:1/\ncheck:\n\t@node test.js\n");
        Evidence evidence = project.failedTwice("make check");

        assertThat(world.check(evidence, "make check")).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void home_folder_is_a_tree_only_where_little_is_in_it() {
        world.environment.put("HOME", world.folder.toString());
        assertThat(world.check(project.failedTwice("make -s check"), "make -s check"))
                .isInstanceOf(CheckResult.Holds.class);
        for (int i = 0; i < 1_000; i++) {
            world.write("many/f" + i, "");
        }

        Evidence evidence = project.failedTwice("make -s check");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void linked_folder_outside_counts() throws IOException {
        world.write("../linked/x.txt", "1");
        Files.createSymbolicLink(world.folder.resolve("ln"), outer.resolve("linked"));
        Evidence evidence = world.failure("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Holds.class);

        world.write("../linked/x.txt", "2");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void only_trees_with_a_proof_are_walked_before_a_run() {
        Evidence evidence = world.failure("curl -sf http://127.0.0.1:1/");

        world.check(evidence, "curl -sf http://127.0.0.1:1/");

        assertThat(evidence.proofs().stream()
                        .filter(TreeInputs.class::isInstance)
                        .map(Proof::basis))
                .isEmpty();
    }
}
