package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.proof.Basis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** make and npm where their files say plainly what they run: then only what that reads counts, and not the whole tree. */
class BuildInputsTest {

    @TempDir
    Path outer;

    private World world;

    @BeforeEach
    void aProject() throws IOException {
        world = new World(Files.createDirectory(outer.resolve("project")));
        Path home = Files.createDirectory(outer.resolve("home"));
        // npm makes it at its first run, and then nobody knows what else came into the home meanwhile.
        Files.createDirectory(home.resolve(".npm"));
        world.environment.put("HOME", home.toString());
    }

    @Test
    void a_recipe_is_read_and_files_beside_it_do_not_matter() {
        world.write("Makefile", "all: part\n\t@grep -q NEW part\npart:\n\t@false\n");
        world.write("part", "old\n");
        Evidence evidence = world.failure("make all");
        world.write("unrelated.txt", "x");
        assertThat(world.check(evidence, "make all"))
                .isInstanceOfSatisfying(
                        CheckResult.Holds.class,
                        holds -> assertThat(holds.basis()).isEqualTo(Basis.CLOSED_INPUTS));

        world.write("part", "NEW\n");

        assertThat(world.check(evidence, "make all")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_touch_of_a_target_may_make_it_current() {
        world.write("out", "1");
        world.settle();
        world.write("in", "");
        world.write("Makefile", "out: in\n\t@test -s in\n");
        Evidence evidence = world.failure("make out");
        assertThat(world.check(evidence, "make out")).isInstanceOf(CheckResult.Holds.class);

        world.sh("touch out");

        assertThat(world.check(evidence, "make out")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_touch_is_a_change_for_a_makefile_that_is_not_followed() {
        world.write("Makefile", "FILES = $(sort $(wildcard *.in))\nout: $(FILES)\n\t@test -s a.in\n");
        world.write("out", "1");
        world.settle();
        world.write("a.in", "");
        Evidence evidence = world.failure("make out");
        assertThat(world.check(evidence, "make out"))
                .isInstanceOfSatisfying(
                        CheckResult.Holds.class,
                        holds -> assertThat(holds.basis()).isEqualTo(Basis.TREE_INPUTS));

        world.sh("touch out");

        assertThat(world.check(evidence, "make out")).isInstanceOf(CheckResult.Changed.class);
    }

    /** In the makefiles ~ stands for the end of a line, and _ for a tab. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
            SRC = $(wildcard src/*.txt)~all:~_@test -n "$(SRC)"                     :: make all        :: echo 1 > src/a.txt
            SRC := $(wildcard conf src/a.txt)~all:~_@test "$(SRC)" != conf          :: make all        :: echo 1 > src/a.txt
            ifeq ($(shell cat flavour),good)~all:~_@true~else~all:~_@false~endif    :: make all        :: echo good > flavour
            ifdef MODE~all:~_@grep -q yes conf~else~all:~_@date; false~endif        :: make all MODE=1 :: echo yes > conf
            ifneq "$(strip  a  b )" "a b"~all:~_@true~else ifeq (a,b)~all:~_@true~else~all:~_@grep -q yes conf~endif :: make ./all :: echo yes > conf
            ifndef MODE~ifeq ($(A),$(B))~all: part~endif~endif~part:~_@grep -q yes conf :: make :: echo yes > conf
            MODE ?= dev~all:~_@test $(MODE) = prod || grep -q yes conf              :: make            :: echo yes > conf
            """)
    void functions_and_conditions_whose_results_are_known_are_followed(String makefile, String command, String change) {
        world.write("Makefile", makefile.replace('~', '\n').replace('_', '\t') + "\n");
        world.write("conf", "no\n");
        world.write("flavour", "bad\n");
        world.sh("mkdir src");
        Evidence evidence = world.failure(command);
        world.write("unrelated.txt", "x");
        assertThat(world.check(evidence, command))
                .isInstanceOfSatisfying(
                        CheckResult.Holds.class,
                        holds -> assertThat(holds.basis()).isEqualTo(Basis.CLOSED_INPUTS));

        world.sh(change);

        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        assertThat(world.run(world.bash(command)).failed())
                .as("the change is a fix")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
            A = x # a note~ifeq ($(A),x)~all:~_@false~else~all:~_@grep -q yes conf~endif            :: make all
            ifeq "a " "a"~all:~_@false~else~all:~_@grep -q yes conf~endif                           :: make all
            ifdef X~all:~_@false~else~all:~_@grep -q yes conf~endif                                 :: X=1; make all
            ifeq ($(wildcard src/),src/)~all:~_@grep -q yes conf~else~all:~_@false~endif            :: make all
            ifeq ($(wildcard .),.)~all:~_@grep -q yes conf~else~all:~_@false~endif                  :: make all
            ifeq ($(wildcard src/..),src/..)~all:~_@grep -q yes conf~else~all:~_@false~endif        :: make all
            CC += -g~ifeq ($(CC),cc -g)~all:~_@grep -q yes conf~else~all:~_@false~endif             :: make all
            ifeq ($(X),a)~all:~_@grep -q yes conf~else~all:~_@false~endif                           :: X='$(Y)' Y=a make all
            """)
    void the_branch_that_make_takes_is_the_one_that_counts(String makefile, String command) {
        world.write("Makefile", makefile.replace('~', '\n').replace('_', '\t') + "\n");
        world.write("conf", "no\n");
        world.sh("mkdir src");
        Evidence evidence = world.failure(command);

        world.write("conf", "yes\n");

        assertThat(world.run(world.bash(command)).failed())
                .as("the change is a fix")
                .isFalse();
        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_wildcard_in_a_folder_that_cannot_be_listed_is_not_followed() {
        world.write("Makefile", "ifeq ($(wildcard loop/*.txt),)\nall:\n\t@grep -q yes conf\nendif\n");
        world.write("conf", "no\n");
        world.sh("ln -s loop loop");
        Evidence evidence = world.failure("make all");

        world.write("unrelated.txt", "x");

        assertThat(world.check(evidence, "make all")).isNotInstanceOf(CheckResult.Holds.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
            A := $(shell ./gen)~all:~_@test "$(A)" = 1                   :: echo 'echo 1' > gen
            ifeq ($(shell sh gen; cat conf),1)~all:~_@true~else~all:~_@false~endif :: echo 'echo 1 > conf' > gen
            A = $(firstword $(wildcard *.a))~all:~_@test -n "$(A)"       :: touch x.a
            """)
    void what_functions_make_that_are_not_followed_may_change(String makefile, String change) {
        world.write("Makefile", makefile.replace('~', '\n').replace('_', '\t') + "\n");
        world.script("gen", "#!/bin/sh\n");
        Evidence evidence = world.failure("make all");

        world.sh(change);

        assertThat(world.check(evidence, "make all")).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void an_included_file_that_is_missing_may_come() {
        world.write("Makefile", "-include local.mk\nall:\n\t@test \"$(MODE)\" = prod\n");
        Evidence evidence = world.failure("make all");
        assertThat(world.check(evidence, "make all")).isInstanceOf(CheckResult.Holds.class);

        world.write("local.mk", "MODE = prod\n");

        assertThat(world.check(evidence, "make all")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_source_that_a_built_in_rule_would_take_may_come() {
        world.write("Makefile", "all: tool\n\t@./tool\n");
        Evidence evidence = world.failure("make all");
        assertThat(world.check(evidence, "make all")).isInstanceOf(CheckResult.Holds.class);

        world.write("tool.c", "int main() { return 0; }\n");

        assertThat(world.check(evidence, "make all")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_recipe_behind_the_one_that_failed_is_not_reached() {
        world.write("Makefile", "all: first second\nfirst:\n\t@cat missing\nsecond:\n\t@date\n");
        Evidence evidence = world.failure("make all");
        assertThat(world.check(evidence, "make all")).isInstanceOf(CheckResult.Holds.class);

        world.write("missing", "1");

        assertThat(world.check(evidence, "make all")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_line_of_a_recipe_that_looks_like_the_failure_of_another_target_hides_nothing() {
        world.write(
                "Makefile",
                "all: first second\nfirst:\n\t@echo 'make: *** [Makefile:2: first] Error 1'\nsecond:\n\t@grep -q yes f\n");
        world.write("f", "no");
        Evidence evidence = world.failure("make all");

        world.write("f", "yes");

        assertThat(world.check(evidence, "make all")).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_goal_by_another_name_is_no_goal_without_a_recipe() {
        world.write("Makefile", "all:\n\t@grep -q yes conf\n");
        world.write("conf", "no");
        Evidence evidence = world.failure("make ./all");

        world.write("conf", "yes");

        assertThat(world.check(evidence, "make ./all")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_script_of_a_package_is_read_and_files_beside_it_do_not_matter() {
        world.write("package.json", "{\"name\":\"p\",\"version\":\"1.0.0\",\"scripts\":{\"look\":\"cat conf.txt\"}}");
        Evidence evidence = world.failure("npm run -s look");
        world.write("unrelated.txt", "x");
        assertThat(world.check(evidence, "npm run -s look")).isInstanceOf(CheckResult.Holds.class);

        world.write("conf.txt", "1");

        assertThat(world.check(evidence, "npm run -s look")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_script_that_a_package_has_not_got_may_come_and_so_may_settings() {
        world.write("package.json", "{\"name\":\"p\",\"version\":\"1.0.0\",\"scripts\":{}}");
        Evidence evidence = world.failure("npm run -s look");
        assertThat(world.check(evidence, "npm run -s look")).isInstanceOf(CheckResult.Holds.class);

        world.write(".npmrc", "if-present=true\n");

        assertThat(world.check(evidence, "npm run -s look")).isInstanceOf(CheckResult.Changed.class);
    }
}
