package io.vritti.world.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.disk.RemoteMounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in a mount that is not looked at has no state: it is neither missing nor there. */
class UnknownInputsTest {

    @TempDir
    static Path folder;

    private static String mount;

    @BeforeEach
    void avoidAMount() throws IOException {
        mount = Files.createDirectories(folder.resolve("mount")).toString();
        Files.createDirectories(folder.resolve("bin"));
        RemoteMounts.avoid(mount);
    }

    @AfterEach
    void lookAgain() {
        RemoteMounts.answers(mount);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_in_the_mount_has_no_state(Input input) {
        assertThat(input.look(view(""))).isNull();
    }

    private static List<Input> inputs() {
        String mount = folder + "/mount";
        return List.of(
                new PresenceInput(mount + "/x"),
                new FileInput(mount + "/x"),
                new FolderInput(mount),
                new MatchesInput(mount, "*"),
                new ModulesInput(mount),
                new AccessInput(mount + "/x"),
                new EmptinessInput(mount),
                new ExecutableBitInput(mount + "/x"),
                new FileTypeInput(mount + "/x"),
                new SpaceInput(mount, 1),
                new HeldLockInput(mount + "/x"),
                new ProgramInput(mount + "/x"),
                new HostLookupInput(mount + "/x"),
                new GitRefsInput(mount),
                new AbsenceInput("requests", List.of("", ".py"), List.of(folder + "/bin", mount)));
    }

    @Test
    void a_program_that_may_lie_in_the_mount_is_not_missing() {
        assertThat(new LookupInput("tool").look(view(folder + "/bin:" + mount))).isNull();
        assertThat(new ProgramInput("tool").look(view(mount + ":" + folder + "/bin")))
                .isNull();
        assertThat(new LookupInput("tool").look(view(folder + "/bin"))).isEqualTo(LookupInput.MISSING);
    }

    @Test
    void a_program_before_the_mount_is_found_and_one_behind_it_may_be_another() throws IOException {
        Path tool = Files.writeString(folder.resolve("bin/found"), "");
        assertThat(tool.toFile().setExecutable(true)).isTrue();

        assertThat(new LookupInput("found").look(view(folder + "/bin:" + mount)))
                .isEqualTo(tool.toString());
        assertThat(new LookupInput("found").look(view(mount + ":" + folder + "/bin")))
                .isNull();
    }

    private static FileSystemView view(String path) {
        ProcessAction action = new ProcessAction(
                List.of("tool"), folder.toString(), Map.of("PATH", path), Stdin.PIPE, null, new ExecutablePath(path));
        return new FileSystemView(action, 1, 1_000_000_000L);
    }
}
