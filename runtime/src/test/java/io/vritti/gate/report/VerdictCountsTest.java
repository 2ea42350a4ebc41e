package io.vritti.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.gate.verdict.Verdict.Ruling;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import io.vritti.observe.Decision.Course;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictCountsTest {

    private final VerdictCounts counts = new VerdictCounts();

    @Test
    void verdicts_are_counted_by_ruling_reason_and_class() {
        counts.given(Verdict.NOTHING_KNOWN);
        counts.given(Verdict.NOTHING_KNOWN);
        counts.given(Ruling.BLOCK, Reason.CAUSE_HOLDS, "port_in_use");
        counts.given(Ruling.HINT, Reason.LIKE_FAILED, "missing_path");

        assertThat(samples("vritti_decisions"))
                .containsExactlyInAnyOrder(
                        new Sample.Number(labels("proceed", "nothing_known", "none"), 2),
                        new Sample.Number(labels("block", "cause_holds", "port_in_use"), 1),
                        new Sample.Number(labels("hint", "like_failed", "missing_path"), 1));
    }

    /** Prometheus takes the first value that it sees of a series for no growth: one that was wrong once would never be seen. */
    @Test
    void a_class_that_was_blocked_has_no_wrong_ones_before_it_has_the_first() {
        counts.given(Ruling.HINT, Reason.LIKE_FAILED, "missing_path");
        assertThat(samples("vritti_wrongful")).isEmpty();

        counts.given(Ruling.BLOCK, Reason.CAUSE_HOLDS, "port_in_use");
        assertThat(samples("vritti_wrongful"))
                .hasSize(Course.values().length - 1)
                .contains(new Sample.Number(Map.of("course", "probe", "class", "port_in_use"), 0))
                .allMatch(sample -> sample.number() == 0);
    }

    @Test
    void whatever_a_class_is_called_the_labels_stay_few() {
        for (int i = 0; i < 1_000; i++) {
            counts.given(Ruling.BLOCK, Reason.DENIED, "password=" + i);
        }
        assertThat(samples("vritti_decisions"))
                .containsExactly(new Sample.Number(labels("block", "denied", "other"), 1_000));
    }

    private List<Sample> samples(String name) {
        return counts.read().stream()
                .filter(metric -> metric.name().equals(name))
                .map(Metric::samples)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> labels(String verdict, String reason, String ofClass) {
        return Map.of("verdict", verdict, "reason", reason, "class", ofClass);
    }
}
