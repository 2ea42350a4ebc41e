package io.vritti.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.CommandRun;
import io.vritti.cli.Memories;
import io.vritti.config.Mode;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.observe.Decision;
import io.vritti.observe.Decision.Course;
import io.vritti.observe.Decision.End;
import io.vritti.observe.DecisionLog;
import io.vritti.observe.RedactedDecision;
import io.vritti.redact.Redactor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final long NOW = System.currentTimeMillis();

    @TempDir
    Path home;

    private int count;

    @Test
    void class_that_was_right_ten_times_is_armed() {
        Memories.keep(home, NOW);
        for (int i = 0; i < 10; i++) {
            decide("missing_path", "cat", "key" + i % 3, End.FAILED);
        }

        CommandRun report = CommandRun.at(home, "report");

        assertThat(report.exit()).isZero();
        assertThat(report.out())
                .startsWith("10 calls were due for a veto: 10 failed again, 0 worked, 0 not known."
                        + " Precision between 0.72-1.00.\n"
                        + "Vetoes would have saved about 1 s and 200 characters of output to read.\n")
                .contains("""
                        CLASS         FAMILY  DUE  FAILED AGAIN  WORKED  NOT KNOWN  WHY
                        missing_path  cat     10   10            0       0          d-0000000a d-00000009 d-00000008
                        """)
                .contains("Arm missing_path: 10 of 10 failed again, interval 0.72-1.00.\n")
                .contains("    vritti.mode=veto\n    vritti.veto.classes=missing_path\n");
    }

    @Test
    void class_with_one_call_that_worked_is_never_armed_and_that_call_is_named_first() {
        for (int i = 0; i < 40; i++) {
            decide("test_failure", "npm test", "key" + i, End.FAILED);
        }
        decide("test_failure", "npm test", "other", End.SUCCEEDED);
        decide("test_failure", "npm test", "other", End.FAILED);

        assertThat(CommandRun.at(home, "report").out())
                .contains("Leave test_failure: 41 of 42 failed again, interval 0.88-1.00: 1 call worked.")
                .contains("d-00000029 d-0000002a d-00000028")
                .contains("Stay in mode observe.")
                .doesNotContain("vritti.veto.classes");
    }

    @Test
    void class_with_too_few_or_with_repeats_of_one_call_is_left() {
        for (int i = 0; i < 9; i++) {
            decide("usage_syntax", "tar", "key" + i, End.FAILED);
            decide("missing_path", "cat", "same", End.FAILED);
            decide("missing_path", "cat", "same", End.FAILED);
        }

        assertThat(CommandRun.at(home, "report").out())
                .contains("Leave usage_syntax: 9 of 9 failed again, interval 0.70-1.00: too few")
                .contains("Leave missing_path: 18 of 18 failed again, interval 0.82-1.00: all repeats of one call")
                .doesNotContain("vritti.veto.classes");
    }

    @Test
    void what_was_vetoed_insisted_on_forbidden_or_hinted_at_proves_nothing() {
        append(decision("missing_path", "cat", "a", "BLOCK", "cause_holds", Course.VETOED, End.NOT_EXECUTED));
        append(decision("missing_path", "cat", "b", "PROCEED", "insisted", Course.INSISTED, End.SUCCEEDED));
        append(decision(null, "cat", "c", "BLOCK", "denied", Course.OBSERVED, End.SUCCEEDED));
        append(decision("missing_path", "cat", "d", "HINT", "unsure", Course.HINTED, End.SUCCEEDED));
        append(decision("missing_path", "cat", "e", "HINT", "fix_known", Course.HINTED, End.FAILED));

        assertThat(CommandRun.at(home, "report").out())
                .startsWith("1 call was due for a veto: 0 failed again, 0 worked, 1 not known. Precision unknown.");
    }

    @Test
    void probes_holdouts_and_classes_not_armed_count() {
        append(decision("missing_path", "cat", "a", "PROCEED", "probe", Course.PROBE, End.FAILED));
        append(decision("missing_path", "cat", "b", "PROCEED", "holdout", Course.HOLDOUT, End.FAILED));
        append(decision("missing_path", "cat", "c", "HINT", "class_not_armed", Course.HINTED, End.SUCCEEDED));

        assertThat(CommandRun.at(home, "report").out())
                .startsWith("3 calls were due for a veto: 2 failed again, 1 worked, 0 not known.");
    }

    @Test
    void older_generations_of_the_log_are_read_and_since_leaves_them_out() throws Exception {
        decide("missing_path", "cat", "a", End.FAILED);
        Files.move(home.resolve("decisions.jsonl"), home.resolve("decisions.jsonl.1"));
        decide("missing_path", "cat", "b", End.FAILED);

        assertThat(CommandRun.at(home, "report").out()).startsWith("2 calls were");
        assertThat(CommandRun.at(home, "report", "--since", "1s").out())
                .startsWith("No call has been due for a veto yet in that time");
    }

    @Test
    void what_the_scope_kept_from_a_veto_is_told() {
        append(decision("missing_path", "cat", "a", "HINT", "out_of_scope", Course.HINTED, End.FAILED));
        append(decision("missing_path", "cat", "b", "HINT", "out_of_scope", Course.HINTED, End.SUCCEEDED));

        assertThat(CommandRun.at(home, "report").out())
                .startsWith("No call in scope has been due for a veto yet: ")
                .contains("2 calls were kept from a veto by the scope: 1 failed again, 1 worked, 0 not known.");
        assertThat(CommandRun.at(home, "report", "--json").out()).contains("\"out_of_scope\" : {");
    }

    @Test
    void json_has_the_same() {
        for (int i = 0; i < 12; i++) {
            decide("missing_path", "cat", "key" + i, End.FAILED);
        }
        decide("unknown", "x", "key", End.SUCCEEDED);

        assertThat(CommandRun.at(home, "report", "--json").out())
                .contains("\"due\" : 13", "\"worked\" : 1", "\"class\" : \"missing_path\"", "\"arm\" : true")
                .contains("\"vritti.mode\" : \"veto\"", "\"vritti.veto.classes\" : \"missing_path\"");
    }

    @Test
    void nothing_decided_yet_is_said() {
        assertThat(CommandRun.at(home, "report").out()).startsWith("No call has been due for a veto yet: ");
        assertThat(CommandRun.at(home, "report", "--since", "soon").exit()).isEqualTo(2);
    }

    private void decide(String errorClass, String family, String key, End end) {
        append(decision(errorClass, family, key, "BLOCK", "cause_holds", Course.OBSERVED, end));
    }

    private void append(Decision decision) {
        DecisionLog.in(home.toFile(), new Counters(), AgentLog.none())
                .append(RedactedDecision.of(decision, new Redactor(new byte[] {1})));
    }

    private Decision decision(
            String errorClass, String family, String key, String verdict, String reason, Course course, End end) {
        return new Decision(
                String.format("d-%08x", ++count),
                "1-2",
                NOW - 60_000,
                new Decision.Call(key, family, family + " x"),
                new Decision.Judgement(Mode.OBSERVE, "auto", "exact", verdict, reason, 10),
                new Decision.Known(Memories.CAT, errorClass, 1, List.of(), List.of(), null, null),
                new Decision.Result(course, end, -1));
    }
}
