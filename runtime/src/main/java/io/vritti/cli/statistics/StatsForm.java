package io.vritti.cli.statistics;

import picocli.CommandLine.Option;

/** Forms of {@code stats} for other programs than a shell; one at most. */
final class StatsForm {

    @Option(
            names = "--prometheus",
            description =
                    "Print the metrics of the home and of the JVMs that run now as Prometheus reads them from a file.")
    boolean prometheus;

    @Option(names = "--grafana", description = "Print a dashboard of these metrics, to be imported into Grafana.")
    boolean grafana;

    @Option(names = "--alerts", description = "Print rules for Prometheus' alerts about these metrics.")
    boolean alerts;
}
