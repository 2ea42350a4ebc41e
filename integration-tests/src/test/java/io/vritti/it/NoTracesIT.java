package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left behind: files for their owner only, in the home only, and an exit that does not wait. */
class NoTracesIT {

    /** What an exit may be delayed by (design.md §7), and what a loaded machine takes to end a JVM. */
    private static final Duration EXIT = Duration.ofSeconds(2 + 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void the_home_is_for_its_owner_only_whatever_the_umask(Jdk jdk) throws Exception {
        work(jdk);

        try (Stream<Path> files = Files.walk(home())) {
            for (Path file : files.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertThat(mode).as(file.toString()).isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
        assertThat(new Memory(home()).database()).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void nothing_is_left_in_the_temporary_folder_or_where_the_host_works(Jdk jdk) throws Exception {
        work(jdk);

        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_exit_is_not_held_up_and_what_failed_last_is_kept(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk).start()) {
            host.shell("cat missing-at-the-end");
            long startNanos = System.nanoTime();
            host.end();
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(EXIT);
        }

        assertThat(new Memory(home()).failedActions()).anyMatch(action -> action.contains("missing-at-the-end"));
    }

    private void work(Jdk jdk) throws IOException, InterruptedException {
        try (LiveHost host = host(jdk).start()) {
            host.think();
            host.shell("cat missing");
            assertThat(host.shell("cat missing")).startsWith("refused");
            assertThat(host.end()).isEmpty();
        }
    }

    private Host host(Jdk jdk) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        return Host.on(jdk, folder)
                .worksIn(Files.createDirectories(folder.resolve("work")))
                .option("-Djava.io.tmpdir=" + temporary)
                .environment("TMPDIR", temporary.toString())
                .agent(Host.VETO_ALL)
                .main(ShellHost.class);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
