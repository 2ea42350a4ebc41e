package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vritti.it.host.ShellHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The host works with a file system that answers nothing: it waits for its own processes, never for our looks. */
@Execution(ExecutionMode.CONCURRENT)
class DeadMountIT {

    /** The commands give up after a second each; a look at the mount would last for as long as it is mounted. */
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void commands_on_a_dead_mount_end_when_they_would_and_others_are_refused_as_ever(Jdk jdk) throws Exception {
        besideTheMount(jdk, 3, host -> {
            assertThat(host.shell("timeout 1 ls dead/x")).isEqualTo("exit 124");
            assertThat(host.shell("timeout 1 cat link")).isEqualTo("exit 124");
            assertThat(host.shell("timeout 1 sh -c 'cd dead && make'")).isEqualTo("exit 124");
            assertThat(host.shell("cat dead/x & sleep 0.1; kill -9 $!; cat missing"))
                    .as("a failure of which one part is not seen")
                    .isEqualTo("exit 1");
        });
    }

    /** Some of it fails beside the mount, some at it. What handles SIGTERM itself waits there until it is killed. */
    @ParameterizedTest
    @MethodSource("jdks")
    void work_around_a_dead_mount_ends_when_it_would_and_is_refused_only_where_the_mount_plays_no_part(Jdk jdk)
            throws Exception {
        Files.writeString(folder.resolve("Makefile"), "all:\n\tfalse\n");
        Files.writeString(folder.resolve("mk"), "-include dead/rules.mk\nall:\n\tfalse\n");
        Files.writeString(folder.resolve("x.py"), "raise SystemExit(3)\n");
        besideTheMount(jdk, 2, host -> {
            assertThat(host.shell("make"))
                    .as("its tree holds the mount")
                    .containsPattern("^(exit 2|refused NOT EXECUTED)");
            assertThat(host.shell("python3 x.py")).containsPattern("^(exit 3|refused NOT EXECUTED)");
            assertThat(host.shell("timeout -s KILL 1 make -f mk")).isEqualTo("exit 137");
            assertThat(host.shell("timeout 1 sh -c 'cat < dead/x'")).isEqualTo("exit 124");
            assertThat(host.shell("PATH=$PATH:$PWD/dead timeout -s KILL 1 nosuchprogram"))
                    .isEqualTo("exit 137");
        });
    }

    /** Does the work a few times; after that, a call that has nothing to do with the mount is refused when it comes again. */
    private void besideTheMount(Jdk jdk, int times, Work work) throws Exception {
        Path dead = Files.createDirectory(folder.resolve("dead"));
        Files.createSymbolicLink(folder.resolve("link"), dead.resolve("file"));
        try (DeadMount mount = DeadMount.at(dead);
                LiveHost host = Host.on(jdk, folder)
                        .agent(Host.VETO_ALL)
                        .main(ShellHost.class)
                        .start()) {
            assertTimeoutPreemptively(ENOUGH, () -> {
                for (int attempt = 0; attempt < times; attempt++) {
                    work.by(host);
                }
                assertThat(host.shell("cat absent")).isEqualTo("exit 1");
                assertThat(host.shellUntilRefused("cat absent")).startsWith("refused NOT EXECUTED");
                assertThat(host.end()).isEmpty();
            });
            assertThat(mount).isNotNull();
        }
    }

    private interface Work {
        void by(LiveHost host) throws Exception;
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
