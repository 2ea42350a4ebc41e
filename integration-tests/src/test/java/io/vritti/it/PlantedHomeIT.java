package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Homes that others prepared: nothing in them is obeyed, read, followed or written, and the gate remembers in the heap. */
class PlantedHomeIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void home_that_all_may_write_is_left_alone(Jdk jdk) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("vritti.properties"), "vritti.allow=*");
        Files.createFile(home.resolve("OFF"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(errors(jdk))
                .isEqualTo("vritti: memory lasts only as long as this JVM: " + home
                        + " can be written by others than its owner: chmod go-w " + home + "\n");
        try (var files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("vritti.properties", "OFF");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void link_in_the_home_is_not_written_through(Jdk jdk) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Path target = Files.writeString(folder.resolve("target"), "as it was\n");
        Path link = Files.createSymbolicLink(home.resolve("decisions.jsonl"), target);

        assertThat(errors(jdk)).contains(link + " is a link, which Vritti does not follow: remove it");
        assertThat(target).hasContent("as it was\n");
    }

    /** A host that fails once and is refused then, as if the home were empty; what it wrote to stderr. */
    private String errors(Jdk jdk) throws Exception {
        try (LiveHost host =
                Host.on(jdk, folder).agent(Host.VETO_ALL).main(ShellHost.class).start()) {
            assertThat(host.shell("cat missing")).isEqualTo("exit 1");
            assertThat(host.shellUntilRefused("cat missing")).startsWith("refused NOT EXECUTED");
            return host.end();
        }
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
