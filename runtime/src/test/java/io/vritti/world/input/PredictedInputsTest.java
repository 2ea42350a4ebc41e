package io.vritti.world.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictedInputsTest {

    @TempDir
    Path folder;

    private ProcessAction action;

    @BeforeEach
    void anAction() {
        action = new ProcessAction(
                List.of("true"), folder.toString(), Map.of(), Stdin.PIPE, null, new ExecutablePath("/bin"));
    }

    @Test
    void what_was_written_moments_before_is_sure_if_it_is_the_same_after_the_run() throws IOException {
        Files.writeString(folder.resolve("x"), "1");
        Input input = new FileInput(folder.resolve("x").toString());
        PredictedInputs predicted = foresee(input);

        assertThat(after(predicted).sure(input)).isTrue();
        assertThat(after(PredictedInputs.NOTHING).sure(input)).isFalse();
    }

    @Test
    void what_the_run_has_written_is_not_sure() throws IOException {
        Files.writeString(folder.resolve("x"), "1");
        Input input = new FileInput(folder.resolve("x").toString());
        PredictedInputs predicted = foresee(input);
        Files.writeString(folder.resolve("x"), "2");

        assertThat(after(predicted).sure(input)).isFalse();
    }

    @Test
    void names_that_came_with_the_run_are_not_sure() throws IOException {
        Input input = new FolderInput(folder.toString());
        PredictedInputs predicted = foresee(input);
        Files.writeString(folder.resolve("x"), "1");

        assertThat(after(predicted).sure(input)).isFalse();
    }

    @Test
    void times_alone_are_not_believed() throws IOException {
        Files.write(folder.resolve("x"), new byte[FileSystemView.HASHED_BYTES + 1]);
        Input input = new FileInput(folder.resolve("x").toString());

        assertThat(after(foresee(input)).sure(input)).isFalse();
    }

    private PredictedInputs foresee(Input input) {
        return PredictedInputs.of(action, List.of(input), FileSystemView.beforeRun(action));
    }

    private FileSystemView after(PredictedInputs predicted) {
        return FileSystemView.afterRun(
                action, 7, 1_000_000_000, System.currentTimeMillis(), RacyFiles.NOTHING, predicted);
    }
}
