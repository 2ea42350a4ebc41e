package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vritti.it.host.ShellHost;
import io.vritti.it.kyrodb.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Homes on which nothing can be run, or nothing more can be written: the host goes on as if there were no agent, and is told. */
class HardHomeIT {

    private static final int MANY_FAILURES = 60;

    @TempDir
    private Path folder;

    @BeforeEach
    void assumeNamespaces() {
        assumeThat(SmallDisk.isPossible()).as("namespaces of one's own").isTrue();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void where_natives_cannot_be_loaded_the_gate_remembers_as_long_as_the_jvm(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, new SmallDisk(disk(), 300, "noexec"))) {
            assertThat(host.shell("cat missing")).isEqualTo("exit 1");
            assertThat(host.shellUntilRefused("cat missing")).startsWith("refused NOT EXECUTED");
            assertThat(host.end().lines())
                    .singleElement()
                    .asString()
                    .startsWith("vritti: ")
                    .contains("noexec");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_disk_that_is_full_is_no_matter_of_the_host(Jdk jdk) throws Exception {
        // SQLite's library fits, and a few episodes.
        try (LiveHost host = host(jdk, new SmallDisk(disk(), 2))) {
            for (int i = 0; i < MANY_FAILURES; i++) {
                assertThat(host.shell("cat missing-" + i + "-" + "x".repeat(200)))
                        .isEqualTo("exit 1");
            }
            assertThat(host.shellUntilRefused("cat missing-1-" + "x".repeat(200)))
                    .startsWith("refused NOT EXECUTED");
            assertThat(host.end().lines()).allSatisfy(line -> assertThat(line).startsWith("vritti: "));
        }
    }

    private LiveHost host(Jdk jdk, SmallDisk disk) throws IOException {
        return Host.on(jdk, folder)
                .through(disk.with(List.of()))
                .home(disk.folder().resolve("home"))
                .agent(Host.VETO_ALL)
                .main(ShellHost.class)
                .start();
    }

    private Path disk() throws IOException {
        return Files.createDirectories(folder.resolve("disk"));
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
