package io.vritti.metrics.prometheus;

import io.vritti.metrics.Metric;
import java.util.List;
import java.util.Locale;

/** The text formats in which Prometheus reads metrics. */
public enum TextFormat {
    /** Version 0.0.4, which everything that reads metrics of Prometheus understands. */
    PLAIN("text/plain; version=0.0.4; charset=utf-8", "text/plain") {
        @Override
        String head(Metric metric) {
            String family = family(metric);
            return "# HELP " + family + ' ' + Escaped.help(metric.help()) + "\n# TYPE " + family + ' ' + type(metric)
                    + '\n';
        }

        private String family(Metric metric) {
            return metric.kind() == Metric.Kind.COUNTER ? metric.name() + SampleText.TOTAL : metric.name();
        }

        @Override
        String end() {
            return "";
        }
    },
    /** OpenMetrics 1.0.0. */
    OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8", "application/openmetrics-text") {
        @Override
        String head(Metric metric) {
            String unit = metric.unit();
            return "# TYPE " + metric.name() + ' ' + type(metric) + '\n'
                    + (unit.isEmpty() ? "" : "# UNIT " + metric.name() + ' ' + unit + '\n')
                    + "# HELP " + metric.name() + ' ' + Escaped.value(metric.help()) + '\n';
        }

        @Override
        String end() {
            return "# EOF\n";
        }
    };

    private final String contentType;
    private final String mediaType;

    TextFormat(String contentType, String mediaType) {
        this.contentType = contentType;
        this.mediaType = mediaType;
    }

    /**
     * Chooses the format that a client prefers.
     *
     * @param accept value of the header {@code Accept}, or null
     */
    static TextFormat wanted(String accept) {
        double open = Accepted.weight(accept, OPEN_METRICS.mediaType);
        return open > 0 && open >= Accepted.weight(accept, PLAIN.mediaType) ? OPEN_METRICS : PLAIN;
    }

    String contentType() {
        return contentType;
    }

    /** @param metrics each name once; the text has them in the same order, with their samples sorted by labels */
    public String of(List<Metric> metrics) {
        StringBuilder text = new StringBuilder();
        for (Metric metric : metrics) {
            List<String> samples = metric.samples().stream()
                    .map(sample -> SampleText.of(metric.name(), metric.kind(), sample))
                    .sorted()
                    .toList();
            if (!samples.isEmpty()) {
                text.append(head(metric));
                samples.forEach(text::append);
            }
        }
        return text.append(end()).toString();
    }

    abstract String head(Metric metric);

    abstract String end();

    private static String type(Metric metric) {
        return metric.kind().name().toLowerCase(Locale.ROOT);
    }
}
