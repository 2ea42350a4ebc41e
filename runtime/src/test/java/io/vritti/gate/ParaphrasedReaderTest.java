package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.RealRun;
import io.vritti.action.Stdin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that has no more than a row is refused in other words, too, until its file is there. */
class ParaphrasedReaderTest {

    @TempDir
    Path folder;

    private final Gate gate = new GateParts().vetoingGate();

    /** Programs that need not be installed are played by one that behaves alike, under their name. */
    @BeforeEach
    void installed() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String script : List.of("bat exec cat \"$@\"", "rg exec grep \"$@\"")) {
            int space = script.indexOf(' ');
            Path program =
                    Files.writeString(bin.resolve(script.substring(0, space)), "#!/bin/sh\n" + script.substring(space));
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bat thing, bat -n thing",
        "bat thing, bat ./thing",
        "bat thing, bat --plain \"thing\"",
        "bat thing, cat thing",
        "bat thing, rg a thing",
        "rg a thing, rg -n a thing",
        "rg a thing, rg 'a' ./thing",
        "rg a thing, rg b thing",
        "rg a thing, bat thing"
    })
    void other_words_for_the_same_are_refused_until_the_file_is_there(String failed, String other) throws Exception {
        gate.after(gate.before(bash(failed)), RealRun.of(bash(failed)));

        assertThat(gate.before(bash(other)).open()).isFalse();

        Files.writeString(folder.resolve("thing"), "a b\n");
        assertThat(gate.before(bash(other)).open()).isTrue();
    }

    private ProcessAction bash(String command) {
        return new ProcessAction(
                List.of("bash", "-c", command),
                folder.toString(),
                Map.of("PATH", folder + "/bin:/usr/bin:/bin", "HOME", folder.toString(), "LANG", "C"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }
}
