package io.vritti.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusedVariablesTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void programs_of_several_languages_fail() {
        world = new World(folder);
        world.write("migrate.py", "raise SystemExit('column id is missing')\n");
        world.write("asks.py", "import os\nraise SystemExit(os.environ.get('MODE') != 'fixed' and 'no mode')\n");
        world.write(
                "any.py", "import os\nraise SystemExit(not any(k[:4] == 'PAGE' for k in os.environ) and 'no pager')\n");
        world.script("check.sh", "#!/bin/sh\necho 'no target' >&2; exit 6\n");
        world.script("needs-pager.sh", "#!/bin/sh\n[ -n \"$PAGER\" ] || exit 6\n");
        world.write("Makefile", "all:\n\t@true\nifdef CI\ndeploy:\n\t@true\nendif\n");
    }

    @ParameterizedTest
    @CsvSource({
        "python3 migrate.py, CI",
        "python3 migrate.py, PAGER",
        "python3 migrate.py, DEPLOY_STAGE_4711",
        "python3 migrate.py, X",
        "python3 asks.py, PAGER",
        "./check.sh, NO_COLOR",
        "./check.sh, DEPLOY_STAGE_4711",
        "cat nosuch, LESS",
        "make release, FORCE_COLOR",
        "make release, X",
    })
    void another_value_of_a_variable_that_the_command_does_not_use_is_no_difference(String command, String variable) {
        Evidence evidence = world.failure(command);

        world.environment.put(variable, "1");

        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
    }

    @ParameterizedTest
    @CsvSource({
        "python3 asks.py, MODE",
        "python3 any.py, PAGER",
        "./needs-pager.sh, PAGER",
        "make deploy, CI",
        "python3 migrate.py, PYTHONPATH",
        "python3 migrate.py, LC_ALL",
        "python3 migrate.py, LD_PRELOAD",
        "make release, MAKEFLAGS",
    })
    void a_variable_that_the_command_may_use_is_a_difference(String command, String variable) {
        Evidence evidence = world.failure(command);

        world.environment.put(variable, "fixed");

        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_variable_that_is_no_longer_set_counts_like_one_that_is() {
        world.environment.put("PAGER", "less");
        Evidence evidence = world.failure("python3 migrate.py");

        world.environment.remove("PAGER");

        assertThat(world.check(evidence, "python3 migrate.py")).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_program_that_was_built_here_is_searched_for_the_name() {
        world.write("show.c", "#include <stdlib.h>\nint main(void) { return getenv(\"NO_COLOR\") ? 0 : 3; }\n");
        world.sh("gcc -o show show.c");
        Evidence evidence = world.failure("./show");

        world.environment.put("NO_COLOR", "1");

        assertThat(world.check(evidence, "./show")).isNotInstanceOf(CheckResult.Holds.class);
    }
}
