package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.evidence.World;
import io.vritti.shell.ShellParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row about operands has a call for which it holds and one for which it does not, on the real program. */
class ProgramRowsTest {

    /** Neither installed where the tests run, nor reached under this name by another row's example. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of(
            "batcat",
            "bsdtar",
            "bunzip2",
            "c++",
            "cc",
            "clang",
            "clang++",
            "g++",
            "gawk",
            "gmake",
            "gojq",
            "gsed",
            "gtar",
            "ipython",
            "jaq",
            "jruby",
            "ksh",
            "mingw32-make",
            "mknod",
            "nawk",
            "nodejs",
            "php",
            "py",
            "pypy",
            "python",
            "ruby",
            "unxz",
            "zsh",
            "date",
            "file");

    @TempDir
    Path folder;

    static Stream<ExampleCall> calls() {
        return ExampleCall.all().stream();
    }

    @Test
    void every_row_that_says_what_operands_are_has_an_example() {
        Set<String> withRole = new TreeSet<>(ProgramTable.all().programsWith(trait -> trait.role() != null));
        calls().map(ExampleCall::program).forEach(withRole::remove);

        assertThat(withRole).isSubsetOf(WITHOUT_EXAMPLE);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_call_that_needs_the_file_names_it_and_one_that_passes_without_does_not_need_it(ExampleCall call) {
        assertThat(call.role()).isNotNull();

        Command passing =
                Command.of(ShellParser.parse(call.passing()).commands().get(0));
        List<String> words =
                passing.arguments().stream().map(word -> word.text()).toList();
        Operands operands = Operands.of(passing.program(), words);
        boolean needs = operands.needsFiles()
                && operands.files().stream()
                        .anyMatch(file -> file.name().equals(ExampleCall.NAME)
                                && file.role().mustBeThere());
        assertThat(needs).isFalse();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void the_real_program_passes_where_the_row_does_not_hold(ExampleCall call) {
        World world = new World(folder);
        Assumptions.assumeTrue(new io.vritti.action.ExecutablePath("/usr/bin:/bin").resolve(call.program(), "/") != null
                || List.of("cd", "source", ".").contains(call.program()));
        world.write("other", "a b\n");
        world.write("other.sh", "true\n");
        world.write("other.mk", "all:\n\t@true\n");
        world.write("empty", "");
        world.sh("mkdir empties; for z in gzip bzip2 xz; do command -v $z > /dev/null && $z -k other; done; "
                + "mv other.gz archive.gz; mv other.bz2 archive.bz2; mv other.xz archive.xz; true");

        Outcome outcome = world.run(world.bash("PATH=/usr/bin:/bin:.; " + call.passing() + " < /dev/null"));

        assertThat(outcome.failed()).as(outcome.output()).isFalse();
    }
}
