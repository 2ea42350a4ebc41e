package io.vritti.cli;

import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import io.vritti.observe.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the audit of a home still has, as metrics. */
final class AuditMetrics {

    private AuditMetrics() {}

    /** All of them are states: an audit that is rotated has fewer decisions than before. */
    static List<Metric> of(List<Decision> decisions) {
        Precision precision = Precision.of(decisions);
        return List.of(
                audited(decisions),
                Metric.gauge(
                        "vritti_audit_failed_again",
                        "Calls in the audit that were due for a veto, ran all the same, and failed again.",
                        precision.failedAgain()),
                Metric.gauge(
                        "vritti_audit_wrongful",
                        "Calls in the audit that were due for a veto, ran all the same, and passed: a veto had been wrong.",
                        precision.succeeded()));
    }

    private static Metric audited(List<Decision> decisions) {
        List<Sample> samples = new ArrayList<>();
        for (DecisionCounts.Row row : DecisionCounts.of(decisions).rows()) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("class", row.errorClass());
            labels.put("verdict", row.verdict());
            labels.put("course", row.course());
            samples.add(new Sample.Number(labels, row.count()));
        }
        return new Metric("vritti_audit_decisions", "Decisions in the audit.", Metric.Kind.GAUGE, samples);
    }
}
