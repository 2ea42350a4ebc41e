package io.vritti.ecosystem.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.proof.Cause;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File systems that are full or may not be written to: small ones in memory, where root can mount them. */
class MountCausesTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest
    @CsvSource({"touch disk/x", "mkdir disk/x", "cp f disk/x", "echo > disk/x"})
    void a_read_only_mount_forbids_until_it_is_writable(String command) {
        world.sh("mkdir disk; touch f");
        mount("-o ro,size=64k");
        try {
            Evidence evidence = world.failure(command);
            assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.PERMISSION_DENIED);
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
            world.sh("mount -o remount,rw disk");
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        } finally {
            world.sh("umount disk");
        }
    }

    @ParameterizedTest
    @CsvSource({"cp big disk/x", "cat big > disk/x", "dd if=big of=disk/x bs=1k", "head -c 100000 big > disk/x"})
    void a_full_disk_is_full_until_there_is_more_space(String command) {
        world.sh("mkdir disk; head -c 200000 /dev/zero > big");
        mount("-o size=64k");
        try {
            world.sh("head -c 20000 big > disk/old");
            Evidence evidence = world.failure(command);
            assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.DISK_FULL);
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
            world.sh("rm disk/old");
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        } finally {
            world.sh("umount disk");
        }
    }

    @Test
    void a_smaller_source_may_fit_on_a_full_disk() {
        world.sh("mkdir disk; head -c 200000 /dev/zero > big");
        mount("-o size=64k");
        try {
            Evidence evidence = world.failure("cp big disk/x");
            world.sh("echo > big");
            assertThat(world.check(evidence, "cp big disk/x")).isInstanceOf(CheckResult.Changed.class);
        } finally {
            world.sh("umount disk");
        }
    }

    private void mount(String options) {
        Assumptions.assumeFalse(
                world.run(world.bash("mount -t tmpfs " + options + " tmpfs disk"))
                        .failed(),
                "only root may mount");
    }
}
