package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.config.TextCapture;
import io.vritti.evidence.EnvironmentState;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.failure.classify.Classifier;
import io.vritti.failure.classify.FailureKind;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.proof.Cause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kind of a failure follows from its words, and from its cause where they say nothing. */
class FailureReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void words_that_say_nothing_leave_the_kind_to_the_cause(Cause.Kind cause) {
        AnalyzedFailure failure = failure(TextCapture.TAIL, "it went wrong", cause);

        assertThat(failure.classification().finer()).isEqualTo(cause.failure());
        assertThat(failure.classification().errorClass())
                .isEqualTo(cause.failure().errorClass());
        assertThat(failure.classification().transientFailure())
                .isEqualTo(cause.failure().isTransient());
    }

    @Test
    void words_that_name_a_kind_are_believed() {
        AnalyzedFailure failure =
                failure(TextCapture.TAIL, "cat: data.csv: No such file or directory", Cause.Kind.USAGE);
        assertThat(failure.classification().finer()).isEqualTo(FailureKind.MISSING_PATH);
    }

    @Test
    void without_a_cause_an_unknown_failure_stays_unknown() {
        Action action = new World(folder).bash("./run");
        Outcome outcome = ended("it went wrong");
        FailureReader reader = new FailureReader(new Classifier(), () -> TextCapture.TAIL);
        assertThat(reader.read(action, outcome, null, action.key())
                        .classification()
                        .finer())
                .isEqualTo(FailureKind.UNKNOWN);
    }

    @Test
    void the_error_line_is_left_out_where_no_text_may_be_kept() {
        assertThat(failure(TextCapture.TAIL, "it went wrong", Cause.Kind.USAGE)
                        .signature()
                        .line())
                .contains("it went wrong");
        assertThat(failure(TextCapture.NONE, "it went wrong", Cause.Kind.USAGE)
                        .signature()
                        .line())
                .doesNotContain("wrong");
    }

    private AnalyzedFailure failure(TextCapture kept, String said, Cause.Kind cause) {
        Action action = new World(folder).bash("./run");
        Evidence evidence = new Evidence(
                System.currentTimeMillis(),
                folder.toString(),
                7,
                List.of(new Cause(cause, "x", List.of(), false)),
                EnvironmentState.NONE,
                "");
        return new FailureReader(new Classifier(), () -> kept).read(action, ended(said), evidence, action.key());
    }

    private static Outcome ended(String said) {
        return new Outcome(Outcome.End.EXIT, 1, null, System.currentTimeMillis(), 20_000_000, -1, said, "", 0, -1);
    }
}
