package io.vritti.ecosystem.any;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.proof.Cause;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFormatRuleTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_no_program_of_this_machine_fails_until_it_is_another() {
        World world = new World(folder);
        world.script("tool", "\u007fELFnothing");
        Evidence evidence = world.failure("./tool");
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.NOT_EXECUTABLE);
        world.write("unrelated.txt", "x");
        assertThat(world.check(evidence, "./tool")).isInstanceOf(CheckResult.Holds.class);

        world.script("tool", "#!/bin/sh\n");

        assertThat(world.check(evidence, "./tool")).isInstanceOf(CheckResult.Changed.class);
    }
}
