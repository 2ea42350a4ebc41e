package io.vritti.gate.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vritti.action.Action;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RequestBody;
import io.vritti.action.ToolAction;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.SuccessRate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementsTest {

    private static final String USAGE =
            "usage: script.py [--color]\nscript.py: error: unrecognized arguments: --colour";

    @TempDir
    Path folder;

    private FixTrial trial;
    private ProcessAction wrong;
    private ProcessAction right;

    @BeforeEach
    void trial() throws IOException {
        Files.writeString(folder.resolve("script.py"), "import sys\n");
        trial = new FixTrial(folder);
        wrong = trial.shell("python3 script.py --colour");
        right = trial.shell("python3 script.py --color");
    }

    @Test
    void near_variant_that_worked_is_told_in_the_place_of_the_call() {
        trial.fails(wrong, USAGE);
        trial.passes(right);

        assertThat(trial.refused(wrong))
                .contains("\nNext: run `python3 script.py --color` instead, which worked (1 of 1 times).");
        assertThat(trial.journal.fixes)
                .extracting(Fix::kind, Fix::reach)
                .contains(tuple(Fix.Kind.INSTEAD, Fix.Reach.HERE), tuple(Fix.Kind.INSTEAD, Fix.Reach.ELSEWHERE));
    }

    @Test
    void each_time_that_it_is_taken_counts_also_after_a_veto_and_other_work() {
        trial.fails(wrong, USAGE);
        trial.passes(right);
        for (int i = 0; i < 2; i++) {
            trial.refused(wrong);
            trial.passes(trial.shell("touch other"));
            trial.passes(right);
        }
        trial.restart();
        assertThat(trial.fails(wrong, USAGE)).contains("this worked instead: python3 script.py --color (3 of 3 times)");
    }

    @Test
    void looking_things_up_in_between_is_part_of_it_and_other_work_is_not() {
        trial.fails(wrong, USAGE);
        trial.passes(trial.shell("cat script.py"));
        trial.passes(right);
        assertThat(trial.refused(wrong)).contains("instead");

        ProcessAction other = trial.shell("python3 script.py --colours");
        trial.fails(other, USAGE + "s");
        trial.passes(trial.shell("npm ci"));
        trial.passes(right);
        trial.restart();
        assertThat(String.valueOf(trial.fails(other, USAGE + "s"))).doesNotContain("instead");
    }

    @Test
    void end_may_be_seen_on_another_thread() throws InterruptedException {
        trial.fails(wrong, USAGE);
        Thread reaper = new Thread(() -> trial.passes(right));
        reaper.start();
        reaper.join();
        assertThat(trial.refused(wrong)).contains("instead");
    }

    @Test
    void what_fails_now_is_not_told() {
        trial.fails(wrong, USAGE);
        trial.passes(right);
        trial.fails(right, "Traceback: it broke");

        assertThat(trial.refused(wrong)).doesNotContain("instead");
    }

    @Test
    void what_is_forbidden_is_not_told() {
        trial.fails(wrong, USAGE);
        trial.passes(right);
        trial.restart("deny=python3 script.py --color");
        assertThat(String.valueOf(trial.fails(wrong, USAGE))).doesNotContain("instead");
    }

    @Test
    void another_target_is_no_replacement() {
        ProcessAction read = trial.shell("cat data1.csv");
        trial.fails(read, "cat: data1.csv: No such file or directory");
        trial.passes(trial.shell("cat data2.csv"));

        assertThat(trial.refused(read)).doesNotContain("data2.csv");
        assertThat(trial.journal.fixes).isEmpty();
    }

    @Test
    void it_holds_for_the_same_call_in_another_folder_as_a_word_and_not_as_a_command() throws IOException {
        for (int i = 0; i < 3; i++) {
            trial.restart();
            trial.fails(wrong, USAGE);
            trial.passes(right);
        }
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(trial.fails(trial.shell(other, "python3 script.py --colour"), USAGE))
                .contains("In another folder this worked instead: python3 script.py --color (3 of 3 times)");
    }

    @Test
    void other_argument_of_a_tool_that_worked_is_a_hint() {
        Action tool = tool("{\"path\":\"mian.py\",\"lines\":3}");
        trial.ends(tool, Outcome.End.RESULT, 1, "Error: no such file: mian.py");
        trial.ends(tool("{\"lines\":3,\"path\":\"main.py\"}"), Outcome.End.RESULT, 0, "");

        trial.restart();
        assertThat(trial.ends(tool, Outcome.End.RESULT, 1, "Error: no such file: mian.py"))
                .contains("Before, this worked instead: path=\"main.py\" (1 of 1 times)");
    }

    @Test
    void other_address_that_was_answered_is_a_hint() {
        Action old = get("http://api.example.com/v1/users");
        trial.ends(old, Outcome.End.STATUS, 404, "Not Found");
        trial.ends(get("http://api.example.com/v2/users"), Outcome.End.STATUS, 200, "");

        trial.restart();
        assertThat(trial.ends(old, Outcome.End.STATUS, 404, "Not Found"))
                .contains("Before, this worked instead: GET http://api.example.com/v2/users (1 of 1 times)");
    }

    private static Action tool(String arguments) {
        return new ToolAction("koog", "read_file", null, List::of, () -> arguments);
    }

    private static Action get(String address) {
        return new HttpAction("GET", URI.create(address), Map.of(), RequestBody.NONE, credential -> credential);
    }

    @Test
    void persons_word_comes_first_until_it_is_taken_back() {
        trial.fails(wrong, USAGE);
        trial.passes(right);
        trial.knows(told("./fix.sh"));
        assertThat(trial.refused(wrong))
                .contains("\nNext: run `./fix.sh`, as a person noted for this failure; then this call again.");

        trial.knows(told("make sure the palette is there"));
        trial.restart();
        assertThat(trial.fails(wrong, USAGE))
                .endsWith("A person noted for this failure: make sure the palette is there");

        trial.knows(told("sudo rm -rf /var/cache"));
        trial.restart();
        assertThat(trial.fails(wrong, USAGE)).doesNotContain("run `");

        trial.knows(told(""));
        trial.restart();
        assertThat(trial.fails(wrong, USAGE)).contains("this worked instead");
    }

    private Fix told(String text) {
        String signature = trial.journal.failures.get(0).state().signature();
        return new Fix(
                signature,
                wrong.key().hex(),
                Fix.Reach.HERE,
                Fix.Kind.TOLD,
                RedactedText.stored(text),
                null,
                RedactedText.EMPTY,
                SuccessRate.NONE,
                1);
    }
}
