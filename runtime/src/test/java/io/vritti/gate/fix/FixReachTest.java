package io.vritti.gate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixReachTest {

    private static final String NO_MODULE = "Traceback (most recent call last):\n"
            + "  File \"%s\", line 1, in <module>\n    import left_pad_x\n"
            + "ModuleNotFoundError: No module named 'left_pad_x'";

    @TempDir
    Path root;

    private Path one;
    private Path two;
    private FixTrial trial;

    @BeforeEach
    void trial() throws IOException {
        one = Files.createDirectory(root.resolve("one"));
        two = Files.createDirectory(root.resolve("two"));
        for (Path folder : new Path[] {one, two}) {
            Files.writeString(folder.resolve("a.py"), "import left_pad_x\n");
            Files.writeString(folder.resolve("b.py"), "import left_pad_x\n");
        }
        trial = new FixTrial(one);
    }

    @Test
    void other_call_in_the_folder_that_fails_for_the_same_cause_gets_the_fix() {
        fixedIn(one, "pip install left_pad_x");
        assertThat(fails(one, "pytest b.py"))
                .isEqualTo("[vritti] The same error of another call in this folder was ended by: pip install left_pad_x"
                        + " (1 of 1 times)");
    }

    @Test
    void other_folder_hears_of_it_from_the_second_time_on_and_not_as_something_to_run() {
        fixedIn(one, "pip install left_pad_x");
        assertThat(fails(two, "python3 a.py")).isNull();

        fixedIn(one, "pip install left_pad_x");
        assertThat(fails(two, "python3 b.py"))
                .isEqualTo(
                        "[vritti] In another folder this ended such failures: pip install left_pad_x (2 of 2 times)");
        assertThat(trial.refused(trial.shell(two, "python3 b.py")))
                .contains("In another folder this ended such failures: pip install left_pad_x")
                .doesNotContain("run `");
    }

    @Test
    void other_cause_gets_nothing() throws IOException {
        fixedIn(one, "pip install left_pad_x");
        fixedIn(one, "pip install left_pad_x");
        Files.writeString(two.resolve("b.py"), "import other_x\n");
        assertThat(trial.fails(
                        trial.shell(two, "python3 b.py"),
                        NO_MODULE.formatted("b.py").replace("left_pad_x", "other_x")))
                .isNull();
    }

    @Test
    void fix_that_failed_last_gives_way_to_the_next_best() {
        for (int i = 0; i < 3; i++) {
            fixedIn(one, "pip install left_pad_x");
        }
        fixedIn(one, "make left_pad_x");
        assertThat(fails(one, "python3 a.py")).contains("pip install left_pad_x (3 of 3 times)");

        trial.passes(trial.shell(one, "pip install left_pad_x"));
        assertThat(fails(one, "python3 a.py")).contains("make left_pad_x (1 of 1 times)");

        trial.passes(trial.shell(one, "make left_pad_x"));
        trial.passes(trial.shell(one, "python3 a.py"));
        assertThat(fails(one, "python3 a.py"))
                .as("2 of 2 is more than 3 of 4")
                .contains("make left_pad_x (2 of 2 times)");
    }

    @Test
    void one_of_one_does_not_beat_nine_of_ten() {
        for (int i = 0; i < 9; i++) {
            fixedIn(one, "pip install left_pad_x");
        }
        trial.fails(trial.shell(one, "python3 a.py"), NO_MODULE.formatted("a.py"));
        trial.passes(trial.shell(one, "pip install left_pad_x"));
        fails(one, "python3 a.py");
        trial.passes(trial.shell(one, "make left_pad_x"));
        trial.passes(trial.shell(one, "python3 a.py"));

        assertThat(trial.fails(trial.shell(one, "python3 a.py"), NO_MODULE.formatted("a.py")))
                .contains("pip install left_pad_x (9 of 10 times)");
    }

    @Test
    void told_fix_counts_whatever_runs_after_it() {
        fixedIn(one, "pip install left_pad_x");
        Action call = trial.shell(one, "python3 a.py");
        trial.fails(call, NO_MODULE.formatted("a.py"));
        trial.passes(trial.shell(one, "pip install left_pad_x"));
        for (int i = 0; i < 8; i++) {
            trial.passes(trial.shell(one, "touch note" + i));
        }
        trial.passes(call);
        assertThat(fails(one, "python3 a.py")).contains("pip install left_pad_x (2 of 2 times)");
    }

    @Test
    void fix_that_was_told_counts_where_the_call_is_refused_again_or_for_a_state_that_came_back() throws IOException {
        Action call = trial.shell(one, "cat data.txt");
        String error = "cat: data.txt: No such file or directory";
        trial.fails(call, error);
        helps(call, "cp one.txt data.txt");
        trial.refused(call);
        helps(call, "cp two.txt data.txt");
        assertThat(trial.refused(call)).contains("`cp two.txt data.txt`");

        helps(call, "cp two.txt data.txt");
        assertThat(trial.refused(call)).contains("cp two.txt data.txt`, which fixed this before (2 of 2 times)");

        trial.passes(trial.shell(one, "cp two.txt data.txt"));
        assertThat(trial.refused(call)).contains("`cp one.txt data.txt`");
    }

    /** It makes the file, and somebody takes it away again. */
    private void helps(Action call, String fix) throws IOException {
        trial.passes(trial.shell(one, fix));
        Files.writeString(one.resolve("data.txt"), "made");
        trial.passes(call);
        Files.delete(one.resolve("data.txt"));
    }

    private void fixedIn(Path folder, String fix) {
        trial.restart();
        fails(folder, "python3 a.py");
        trial.passes(trial.shell(folder, fix));
        trial.passes(trial.shell(folder, "python3 a.py"));
    }

    private String fails(Path folder, String call) {
        String script = call.substring(call.indexOf(' ') + 1);
        return trial.fails(trial.shell(folder, call), NO_MODULE.formatted(script));
    }
}
