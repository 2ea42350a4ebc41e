package io.vritti.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.state.proof.Basis;
import io.vritti.state.proof.Proof;
import io.vritti.state.proof.TreeInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real builds, tests and programs that work on trees; each is mended in one of the ways in which agents and people do. */
class TreeInputsTest {

    private static final String PACKAGE = """
            {"name":"p","version":"1.0.0","scripts":{"test":"node test.js","slow":"sleep 1; node test.js",
            "call":"curl -s http://127.0.0.1:1/","look":"node peek.js",
            "build":"node build.js"}}
            """;

    /** A rule that is made at run time, so that nobody knows every name that is read. */
    private static final String MAKEFILE = """
            ALL := $(wildcard *.json)
            check:
            \t@node test.js
            fix:
            \t@node fix.js
            count:
            \t@node count.js
            build:
            \t@node build.js
            """;

    @TempDir
    Path outer;

    private World world;

    @BeforeEach
    void aProject() throws IOException {
        world = new World(Files.createDirectory(outer.resolve("project")));
        world.environment.put(
                "HOME", Files.createDirectory(outer.resolve("home")).toString());
        world.write("package.json", PACKAGE);
        world.write("test.js", "require('./lib.js').check();\n");
        world.write("lib.js", "exports.check = () => { throw new Error('wrong answer'); };\n");
        world.write("README.md", "words\n");
        world.write("Makefile", MAKEFILE);
    }

    /** Fails twice, as the gate would see it: the second run is looked at before it starts. */
    private Evidence failedTwice(String command) {
        Evidence first = world.failure(command);
        return again(first, command);
    }

    private Evidence again(Evidence evidence, String command) {
        world.settle();
        ProcessAction action = world.bash(command);
        world.check(evidence, action);
        Glance glance = world.check.glance(action);
        Outcome outcome = world.run(action);
        assertThat(outcome.failed()).as("%s fails again", command).isTrue();
        return world.collector.collect(action, outcome, glance, World.BUDGET_NANOS);
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource(delimiterString = "::", textBlock = """
                    npm test --if-present :: echo 'exports.check = () => {};' > lib.js
                    npm test --if-present :: echo > test.js
                    npm test --if-present :: printf '{"scripts":{"test":"true"}}' > package.json
                    npm test --if-present :: chmod 600 lib.js
                    npm test --if-present :: ln -sf README.md other
                    npm test --if-present :: mkdir -p node_modules/x; echo > node_modules/x/index.js
                    npm test --if-present :: echo KEY=1 > .env
                    npm test --if-present :: echo 'fund=false' > $HOME/.npmrc
                    npm test --if-present :: mkdir ../node_modules
                    npm test --if-present :: echo 20 > ../.nvmrc
                    npm test --if-present :: rm README.md
                    make -s check    :: echo 'exports.check = () => {};' > lib.js
                    make check       :: echo 'exports.check = () => {};' > lib.js
                    make check       :: printf 'check:\\n\\ttrue\\n' > Makefile
                    python3 -m unittest test_it :: printf 'def value(): return 2\\n' > it.py
                    """)
    void what_changed_is_named(String command, String change) {
        world.write("Makefile", "ALL := $(wildcard *)\ncheck: lib.js\n\t@node test.js\n");
        world.write("it.py", "def value():\n    return 1\n");
        world.write(
                "test_it.py",
                "import unittest, it\nclass T(unittest.TestCase):\n    def test(self): self.assertEqual(it.value(), 2)\n");
        Evidence evidence = failedTwice(command);
        Finding before = world.check(evidence, command);
        assertThat(before).isInstanceOf(Finding.Holds.class);
        assertThat(((Finding.Holds) before).basis()).isEqualTo(Basis.TREE_INPUTS);

        world.sh(change);

        assertThat(world.check(evidence, command)).isInstanceOf(Finding.Changed.class);
    }

    @Test
    void first_failure_of_what_writes_nothing_is_evidence() {
        Evidence evidence = world.failure("make -s check");

        Finding finding = world.check(evidence, "make -s check");

        assertThat(finding).isInstanceOf(Finding.Holds.class);
        assertThat(((Finding.Holds) finding).checked().get(0)).startsWith("nothing changed in ");
    }

    @Test
    void other_content_of_the_same_size_and_time_is_seen() throws IOException {
        Evidence evidence = world.failure("make -s check");
        String text = Files.readString(world.folder.resolve("lib.js"));

        world.replaceUnseen("lib.js", text.replace("throw", "//row"));

        assertThat(world.check(evidence, "make -s check")).isEqualTo(new Finding.Changed(List.of("lib.js edited")));
    }

    @Test
    void touch_is_no_change_where_the_content_is_known() {
        Evidence evidence = failedTwice("npm test --if-present");

        world.sh("touch lib.js");

        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(Finding.Holds.class);
    }

    @Test
    void whole_repository_counts_and_not_only_the_folder() {
        world.sh("git init -q . && mkdir app lib && mv package.json test.js app && echo old > lib/api.txt");
        world.write("app/test.js", "throw new Error('api too old');\n");
        Evidence evidence = failedTwice("npm --prefix app test");
        assertThat(world.check(evidence, "npm --prefix app test")).isInstanceOf(Finding.Holds.class);

        world.sh("echo new > lib/api.txt");

        assertThat(world.check(evidence, "npm --prefix app test"))
                .isEqualTo(new Finding.Changed(List.of("lib/api.txt edited")));
    }

    @Test
    void stash_and_checkout_are_changes() {
        world.sh(
                "git init -q . && git add . && git -c user.name=a -c user.email=a@b commit -qm m && echo '//' >> lib.js");
        Evidence evidence = failedTwice("npm test --if-present");
        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(Finding.Holds.class);

        world.sh("git -c user.name=a -c user.email=a@b stash -q");

        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(Finding.Changed.class);
    }

    @Test
    void sibling_that_the_build_file_names_counts() {
        world.write("../shared/answer.txt", "41");
        world.write(
                "package.json", PACKAGE.replace("{\"name\"", "{\"dependencies\":{\"s\":\"file:../shared\"},\"name\""));
        Evidence evidence = failedTwice("npm test --if-present");
        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(Finding.Holds.class);

        world.write("../shared/answer.txt", "42");

        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(Finding.Changed.class);
    }

    @Test
    void file_that_the_program_names_elsewhere_counts() {
        world.write("test.js", "if (!require('fs').existsSync('" + outer + "/flag')) process.exit(3);\n");
        Evidence evidence = world.failure("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(Finding.Holds.class);

        world.write("../flag", "");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(Finding.Changed.class);
    }

    @Test
    void variable_counts() {
        Evidence evidence = world.failure("make -s check");

        world.environment.put("ANSWER", "42");

        assertThat(world.check(evidence, "make -s check")).isEqualTo(new Finding.Changed(List.of("ANSWER is set now")));
    }

    @Test
    void file_saved_while_it_ran_is_unsure_until_it_failed_again() {
        ProcessAction action = world.bash("perl -e 'select(undef, undef, undef, 0.3); exit 1'");
        world.settle();
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        Thread run = new Thread(() -> outcome.set(world.run(action)));
        run.start();
        while (!running("perl")) {
            Thread.onSpinWait();
        }
        world.write("lib.js", "exports.check = () => {};\n");
        join(run);
        Evidence evidence = world.collector.collect(action, outcome.get(), World.BUDGET_NANOS);

        assertThat(world.check(evidence, action)).isInstanceOf(Finding.Unsure.class);
        assertThat(world.check(again(evidence, "perl -e 'select(undef, undef, undef, 0.3); exit 1'"), action))
                .isInstanceOf(Finding.Holds.class);
    }

    @Test
    void tool_that_rewrites_its_inputs_must_run_again() {
        world.write(
                "fix.js",
                "const fs=require('fs'); const t=fs.readFileSync('src.txt','utf8');\n"
                        + "if (t.includes('BAD')) { fs.writeFileSync('src.txt', t.replace('BAD','GOOD')); process.exit(1); }\n");
        world.write("src.txt", "BAD BAD\n");
        Evidence evidence = world.failure("make -s fix");
        assertThat(world.check(evidence, "make -s fix")).isInstanceOf(Finding.Unsure.class);

        evidence = again(evidence, "make -s fix");

        assertThat(world.check(evidence, "make -s fix")).isInstanceOf(Finding.Unsure.class);
        world.sh("node fix.js");
    }

    @Test
    void tool_that_counts_its_runs_is_never_believed() {
        world.write(
                "count.js",
                "const fs=require('fs'); let n=0; try { n=+fs.readFileSync('n'); } catch {}\n"
                        + "fs.writeFileSync('n', String(n + 1)); process.exit(n < 4 ? 1 : 0);\n");
        Evidence evidence = world.failure("make -s count");
        for (int i = 0; i < 3; i++) {
            assertThat(world.check(evidence, "make -s count")).isInstanceOf(Finding.Unsure.class);
            evidence = again(evidence, "make -s count");
        }
        assertThat(world.check(evidence, "make -s count")).isInstanceOf(Finding.Unsure.class);
        world.sh("node count.js");
    }

    @Test
    void outputs_that_come_out_the_same_are_none_of_a_change() {
        world.write("build.js", "require('fs').writeFileSync('out.bin', 'always this'); process.exit(1);\n");
        Evidence evidence = world.failure("npm run build --if-present");
        assertThat(world.check(evidence, "npm run build --if-present")).isInstanceOf(Finding.Unsure.class);

        evidence = again(evidence, "npm run build --if-present");

        assertThat(world.check(evidence, "npm run build --if-present")).isInstanceOf(Finding.Holds.class);
        world.sh("rm out.bin");
        assertThat(world.check(evidence, "npm run build --if-present"))
                .isEqualTo(new Finding.Changed(List.of("out.bin deleted")));
    }

    @Test
    void for_make_an_output_that_was_written_again_may_be_current_now() {
        world.write("build.js", "require('fs').writeFileSync('out.bin', 'always this'); process.exit(1);\n");
        Evidence evidence = world.failure("make -s build");

        evidence = again(evidence, "make -s build");

        assertThat(world.check(evidence, "make -s build")).isInstanceOf(Finding.Unsure.class);
    }

    @Test
    void opaque_change_leaves_a_hint() {
        Evidence evidence = world.failure("make -s check");

        world.changes.happened();

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(Finding.Unsure.class);
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
        Evidence evidence = failedTwice(command);

        assertThat(world.check(evidence, command)).isNotInstanceOf(Finding.Holds.class);
    }

    @Test
    void goal_that_calls_nobody_is_judged_by_its_own_recipes() {
        world.write("Makefile", "call:\n\tcurl -sf http://127.0.0.1:1/\ncheck:\n\t@node test.js\n");
        Evidence evidence = failedTwice("make check");

        assertThat(world.check(evidence, "make check")).isInstanceOf(Finding.Holds.class);
    }

    @Test
    void home_folder_is_a_tree_only_where_little_is_in_it() {
        world.environment.put("HOME", world.folder.toString());
        assertThat(world.check(failedTwice("make -s check"), "make -s check")).isInstanceOf(Finding.Holds.class);
        for (int i = 0; i < 1_000; i++) {
            world.write("many/f" + i, "");
        }

        Evidence evidence = failedTwice("make -s check");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(Finding.Unsure.class);
    }

    @Test
    void linked_folder_outside_counts() throws IOException {
        world.write("../linked/x.txt", "1");
        Files.createSymbolicLink(world.folder.resolve("ln"), outer.resolve("linked"));
        Evidence evidence = world.failure("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(Finding.Holds.class);

        world.write("../linked/x.txt", "2");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(Finding.Changed.class);
    }

    @Test
    void another_session_compares_by_content() {
        Evidence evidence = world.failure("make -s check");
        EvidenceCodec codec = new EvidenceCodec();
        Evidence stored = codec.read(codec.write(evidence));
        EvidenceCheck other = new EvidenceCheck(new OpaqueChanges(), java.time.Clock.systemUTC());

        assertThat(other.check(stored, world.bash("make -s check"), World.BUDGET_NANOS))
                .isInstanceOf(Finding.Holds.class);
        world.write("lib.js", "exports.check = () => {};\n");
        assertThat(other.check(stored, world.bash("make -s check"), World.BUDGET_NANOS))
                .isEqualTo(new Finding.Changed(List.of("something in . changed")));
    }

    @Test
    void stored_evidence_is_small() {
        Evidence evidence = world.failure("npm test --if-present");

        assertThat(new EvidenceCodec().write(evidence)).hasSizeLessThan(4_000);
    }

    @Test
    void no_budget_no_evidence() {
        for (int i = 0; i < 400; i++) {
            world.write("many/f" + i + ".txt", "x");
        }
        world.settle();
        ProcessAction action = world.bash("make -s check");

        Evidence evidence = world.collector.collect(action, world.run(action), 0);

        assertThat(evidence.proofs()).noneMatch(TreeInputs.class::isInstance);
    }

    @Test
    void compiler_error_of_maven_needs_one_failure_only() {
        assumeTrue(new ExecutablePath("/usr/bin:/bin").resolve("mvn", "/") != null);
        world.script(
                "bin/mvn",
                "#!/bin/sh\nmkdir -p target/classes; date +%s%N > target/classes/stamp\n"
                        + "grep -q 'int x = 1;' src/A.java && exit 0\necho '[ERROR] COMPILATION ERROR'; exit 1\n");
        world.write("src/A.java", "class A { int x = \"1\"; }\n");
        Evidence evidence = world.failure("mvn -q compile");
        assertThat(world.check(evidence, "mvn -q compile")).isInstanceOf(Finding.Holds.class);

        world.write("src/A.java", "class A { int x = 1; }\n");

        assertThat(world.check(evidence, "mvn -q compile"))
                .isEqualTo(new Finding.Changed(List.of("src/A.java edited")));
        world.sh("mvn -q compile");
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

    private static boolean running(String name) {
        return ProcessHandle.current()
                .descendants()
                .anyMatch(p -> p.info().command().orElse("").endsWith("/" + name));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
