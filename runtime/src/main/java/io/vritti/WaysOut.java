package io.vritti;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.metrics.Metrics;
import io.vritti.metrics.otel.HostTelemetry;
import io.vritti.metrics.prometheus.Families;
import io.vritti.metrics.prometheus.HomeMetrics;
import io.vritti.metrics.prometheus.MetricsPort;
import io.vritti.observe.AgentLog;
import java.util.function.Supplier;

/** Where the metrics of this JVM go by themselves: to the host's OpenTelemetry, and to whoever asks at {@code vritti.metrics.port}. */
final class WaysOut {

    private final Metrics metrics;
    private final HostTelemetry telemetry;
    private final AgentLog log;

    /** Null where no port is set. */
    private final MetricsPort port;

    WaysOut(Settings settings, Home home, Metrics metrics, HostTelemetry telemetry, AgentLog log) {
        this.metrics = metrics;
        this.telemetry = telemetry;
        this.log = log;
        this.port = settings.metricsPort() == 0 ? null : new MetricsPort(settings.metricsPort(), families(home), log);
    }

    /** Without a home nothing is known of other JVMs. */
    private Supplier<Families> families(Home home) {
        return home.usable() ? new HomeMetrics(home)::read : () -> HomeMetrics.alone(metrics.read());
    }

    void start() {
        if (port != null) {
            port.start();
        }
    }

    /** Done at each tick of housekeeping. */
    void tick() {
        telemetry.follow(metrics, log);
    }

    void close() {
        if (port != null) {
            port.close();
        }
    }
}
