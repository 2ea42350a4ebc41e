package io.vritti.cli.statistics;

import io.vritti.config.ErrorClassNames;
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
        Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
        for (DecisionCounts.Row row : DecisionCounts.of(decisions).rows()) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("class", classLabel(row.errorClass()));
            labels.put("verdict", row.verdict());
            labels.put("course", row.course());
            counts.merge(labels, row.count(), Long::sum);
        }
        List<Sample> samples = new ArrayList<>();
        counts.forEach((labels, count) -> samples.add(new Sample.Number(labels, count)));
        return new Metric("vritti_audit_decisions", "Decisions in the audit.", Metric.Kind.GAUGE, samples);
    }

    private static String classLabel(String errorClass) {
        return errorClass.equals(DecisionCounts.NO_CLASS) ? "none" : ErrorClassNames.label(errorClass);
    }
}
