package io.vritti.reflect.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import io.vritti.reflect.Reflector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageReflectorTest {

    private static final String MISSING = "bash: line 1: xxd: command not found\nexit code 127";

    private static final Reflection SAID = new Reflection(
            "This machine has no program xxd.",
            "Install the package that brings it.",
            Map.of("executable_missing", "xxd"),
            "Check with command -v.",
            List.of("command not found"),
            0.5,
            null,
            Reflection.Source.rules(List.of("xxd: command not found")));

    @TempDir
    Path root;

    private Reflector reflector;

    @BeforeEach
    void a_machine_with_a_list_of_packages() throws IOException {
        Path list = root.resolve("var/lib/apt/lists/x_Contents-amd64");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "usr/bin/xxd   editors/xxd\n");
        reflector = new PackageReflector(episode -> Optional.of(SAID), new PackageFinder(root, null, true));
    }

    @Test
    void what_to_do_names_the_package_and_all_else_stays() {
        Reflection told = reflector.of(episode("process", "xxd a.bin", MISSING)).orElseThrow();

        assertThat(told.resolutionStrategy())
                .isEqualTo("Install the package `xxd` (apt), which brings the program `xxd`.");
        assertThat(told.suggestion()).isEqualTo(new Reflection.Suggestion("apt-get install -y xxd", false));
        assertThat(told.rootCause()).isEqualTo(SAID.rootCause());
        assertThat(told.preconditions()).isEqualTo(SAID.preconditions());
        assertThat(told.source()).isEqualTo(SAID.source());
        assertThat(told.confidence()).isEqualTo(SAID.confidence());
    }

    @Test
    void a_corrected_command_comes_before_one_that_installs() {
        Reflection corrected = suggesting("od a.bin");
        Reflector both = new PackageReflector(episode -> Optional.of(corrected), new PackageFinder(root, null, true));

        assertThat(both.of(episode("process", "xxd a.bin", MISSING))
                        .orElseThrow()
                        .suggestion())
                .isEqualTo(corrected.suggestion());
    }

    @Test
    void nothing_is_named_for_another_machine_or_another_kind_of_failure() {
        for (Episode other : List.of(
                episode("process", "ssh host xxd a.bin", MISSING),
                episode("process", "docker exec app xxd a.bin", MISSING),
                episode("http", "GET http://localhost/xxd", MISSING),
                episode("process", "xxd a.bin", "xxd: a.bin: No such file or directory"),
                episode("process", "xxd a.bin", null))) {
            assertThat(reflector.of(other)).as(String.valueOf(other.action())).contains(SAID);
        }
    }

    @Test
    void what_is_not_reflected_on_stays_so() {
        Reflector silent = new PackageReflector(Reflector.NONE, new PackageFinder(root, null, true));

        assertThat(silent.of(episode("process", "xxd a.bin", MISSING))).isEmpty();
    }

    private static Reflection suggesting(String command) {
        return new Reflection(
                SAID.rootCause(),
                SAID.resolutionStrategy(),
                SAID.preconditions(),
                SAID.preventionGuidance(),
                SAID.similarPatterns(),
                SAID.confidence(),
                new Reflection.Suggestion(command, false),
                SAID.source());
    }

    private static Episode episode(String kind, String action, String trace) {
        return new Episode(
                new Episode.Identity("ep-0000000001", "0".repeat(32), kind, "s1"),
                new Episode.Call(RedactedText.stored("xxd"), RedactedText.stored(action), null, List.of(), List.of()),
                new Episode.Error(
                        RedactedText.stored(trace),
                        RedactedText.stored(trace),
                        "not_found",
                        "command_not_found",
                        false,
                        3),
                new Episode.Surroundings(Map.of(), List.of()),
                Episode.Occurrences.once(1, 2),
                Episode.Knowledge.only(null));
    }
}
