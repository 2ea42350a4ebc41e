package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.proof.Basis;
import io.vritti.proof.TreeInputs;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Real builds, tests and programs that work on trees; each is mended in one of the ways in which agents and people do. */
class TreeEvidenceTest {

    @TempDir
    Path outer;

    private TreeProject project;
    private World world;

    @BeforeEach
    void aProject() throws IOException {
        project = new TreeProject(outer);
        world = project.world;
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
        world.write("Makefile", "ALL := $(sort $(wildcard *))\ncheck: lib.js\n\t@node test.js\n");
        world.write("it.py", "def value():\n    return 1\n");
        world.write(
                "test_it.py",
                "import unittest, it\nclass T(unittest.TestCase):\n    def test(self): self.assertEqual(it.value(), 2)\n");
        Evidence evidence = project.failedTwice(command);
        CheckResult before = world.check(evidence, command);
        assertThat(before).isInstanceOf(CheckResult.Holds.class);
        assertThat(((CheckResult.Holds) before).basis()).isEqualTo(Basis.TREE_INPUTS);

        world.sh(change);

        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perl -e 'die \"early\" if time - (stat \"lib.js\")[9] < 9'",
                "perl -e 'die \"early\" if $^T < 9e9'",
                "perl -e 'die \"fresh\" if -M \"lib.js\" < 9'",
                "perl -e 'die \"unlucky\" if rand 3 < 9'",
                "make -f now.mk",
                "make -f then.mk"
            })
    void what_asks_the_clock_or_chance_is_no_evidence(String command) {
        world.write("now.mk", "NOW := $(shell date +%s)\nall: lib.js\n\t@test $(NOW) -lt 9\n");
        world.write("then.mk", "NOW != date +%s\nall: lib.js\n\t@test $(NOW) -lt 9\n");
        assertThat(world.check(project.failedTwice(command), command)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void first_failure_of_what_writes_nothing_is_evidence() {
        Evidence evidence = world.failure("make -s check");

        CheckResult finding = world.check(evidence, "make -s check");

        assertThat(finding).isInstanceOf(CheckResult.Holds.class);
        assertThat(((CheckResult.Holds) finding).checked().get(0)).startsWith("nothing changed in ");
    }

    @Test
    void other_content_of_the_same_size_and_time_is_seen() throws IOException {
        Evidence evidence = world.failure("make -s check");
        String text = Files.readString(world.folder.resolve("lib.js"));

        world.replaceUnseen("lib.js", text.replace("throw", "//row"));

        assertThat(world.check(evidence, "make -s check")).isEqualTo(new CheckResult.Changed(List.of("lib.js edited")));
    }

    @Test
    void touch_is_no_change_where_the_content_is_known() {
        Evidence evidence = project.failedTwice("npm test --if-present");

        world.sh("touch lib.js");

        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(CheckResult.Holds.class);
    }

    @ParameterizedTest(name = "after {0}")
    @ValueSource(
            strings = {
                "mkdir ../data; printf 22 > ../data/v", "cp lib.js ../lib.js", "touch ../data", "d=..; echo > $d/v",
                "cd ..; echo 1 | tee v", "touch \"$UNKNOWN/v\"", "false || printf 1 > ../v; false",
                        "node -e 'process.exit(3)'"
            })
    void what_a_command_writes_beside_the_tree_leaves_a_doubt(String command) {
        Evidence evidence = project.failedTwice("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Holds.class);

        passes(command);

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Unsure.class);
    }

    @ParameterizedTest(name = "after {0}")
    @ValueSource(strings = {"cat ../data/v", "touch /tmp/vritti-of-nobody", "make -s nothing", "ls .. > /dev/null"})
    void what_writes_nothing_beside_the_tree_leaves_none(String command) {
        Evidence evidence = project.failedTwice("make -s check");

        passes(command);

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void what_the_host_writes_beside_the_tree_leaves_a_doubt() throws IOException {
        Evidence evidence = project.failedTwice("make -s check");

        Path beside = Files.createDirectory(outer.resolve("data")).resolve("v");
        world.changes.ledger().hostWrote(beside.toString());

        CheckResult finding = world.check(evidence, "make -s check");
        assertThat(finding).isInstanceOf(CheckResult.Unsure.class);
        assertThat(((CheckResult.Unsure) finding).why()).contains("data/v was written");
    }

    /** Has it run as the gate does. */
    private void passes(String command) {
        ProcessAction action = world.bash(command);
        long mark = world.changes.started(action);
        world.changes.ended(action, world.run(action), mark);
    }

    @Test
    void stash_and_checkout_are_changes() {
        world.sh(
                "git init -q . && git add . && git -c user.name=a -c user.email=a@b commit -qm m && echo '//' >> lib.js");
        Evidence evidence = project.failedTwice("npm test --if-present");
        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(CheckResult.Holds.class);

        world.sh("git -c user.name=a -c user.email=a@b stash -q");

        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void variable_counts() {
        Evidence evidence = world.failure("make -s check");

        world.environment.put("ANSWER", "42");

        assertThat(world.check(evidence, "make -s check"))
                .isEqualTo(new CheckResult.Changed(List.of("ANSWER is set now")));
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

        assertThat(world.check(evidence, action)).isInstanceOf(CheckResult.Unsure.class);
        assertThat(world.check(project.again(evidence, "perl -e 'select(undef, undef, undef, 0.3); exit 1'"), action))
                .isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void tool_that_rewrites_its_inputs_must_run_again() {
        world.write(
                "fix.js",
                "const fs=require('fs'); const t=fs.readFileSync('src.txt','utf8');\n"
                        + "if (t.includes('BAD')) { fs.writeFileSync('src.txt', t.replace('BAD','GOOD')); process.exit(1); }\n");
        world.write("src.txt", "BAD BAD\n");
        Evidence evidence = world.failure("make -s fix");
        assertThat(world.check(evidence, "make -s fix")).isInstanceOf(CheckResult.Unsure.class);

        evidence = project.again(evidence, "make -s fix");

        assertThat(world.check(evidence, "make -s fix")).isInstanceOf(CheckResult.Unsure.class);
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
            assertThat(world.check(evidence, "make -s count")).isInstanceOf(CheckResult.Unsure.class);
            evidence = project.again(evidence, "make -s count");
        }
        assertThat(world.check(evidence, "make -s count")).isInstanceOf(CheckResult.Unsure.class);
        world.sh("node count.js");
    }

    @Test
    void outputs_that_come_out_the_same_are_none_of_a_change() {
        world.write("build.js", "require('fs').writeFileSync('out.bin', 'always this'); process.exit(1);\n");
        Evidence evidence = world.failure("npm run build --if-present");
        assertThat(world.check(evidence, "npm run build --if-present")).isInstanceOf(CheckResult.Unsure.class);

        evidence = project.again(evidence, "npm run build --if-present");

        assertThat(world.check(evidence, "npm run build --if-present")).isInstanceOf(CheckResult.Holds.class);
        world.sh("rm out.bin");
        assertThat(world.check(evidence, "npm run build --if-present"))
                .isEqualTo(new CheckResult.Changed(List.of("out.bin deleted")));
    }

    @Test
    void for_make_an_output_that_was_written_again_may_be_current_now() {
        world.write("build.js", "require('fs').writeFileSync('out.bin', 'always this'); process.exit(1);\n");
        Evidence evidence = world.failure("make -s build");

        evidence = project.again(evidence, "make -s build");

        assertThat(world.check(evidence, "make -s build")).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void opaque_change_leaves_a_hint() {
        Evidence evidence = world.failure("make -s check");

        world.changes.happened();

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void another_session_compares_by_content() {
        Evidence evidence = world.failure("make -s check");
        EvidenceWriter writer = new EvidenceWriter();
        Evidence stored = EvidenceReader.read(writer.write(evidence));
        EvidenceCheck other = new EvidenceCheck(new SideEffectCounter(), java.time.Clock.systemUTC(), 8);

        assertThat(other.check(stored, world.bash("make -s check"), World.BUDGET_NANOS))
                .isInstanceOf(CheckResult.Holds.class);
        world.write("lib.js", "exports.check = () => {};\n");
        assertThat(other.check(stored, world.bash("make -s check"), World.BUDGET_NANOS))
                .isEqualTo(new CheckResult.Changed(List.of("something in . changed")));
    }

    @Test
    void stored_evidence_is_small() {
        Evidence evidence = world.failure("npm test --if-present");

        assertThat(new EvidenceWriter().write(evidence)).hasSizeLessThan(4_000);
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
        assertThat(world.check(evidence, "mvn -q compile")).isInstanceOf(CheckResult.Holds.class);

        world.write("src/A.java", "class A { int x = 1; }\n");

        assertThat(world.check(evidence, "mvn -q compile"))
                .isEqualTo(new CheckResult.Changed(List.of("src/A.java edited")));
        world.sh("mvn -q compile");
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
