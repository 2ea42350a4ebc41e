package io.vritti;

import io.vritti.metrics.otel.HostTelemetry;

/** What the host uses of the JVM that costs something to load: nothing of it is loaded for us alone. */
final class HostUses {

    private volatile boolean management;
    private volatile boolean recorder;

    private final HostTelemetry telemetry = new HostTelemetry();

    void managementLoaded() {
        management = true;
    }

    void recorderLoaded() {
        recorder = true;
    }

    /** Its OpenTelemetry, where it has some. */
    HostTelemetry telemetry() {
        return telemetry;
    }

    /** Whether it uses JMX. */
    boolean management() {
        return management;
    }

    /** Whether it uses the JDK Flight Recorder. */
    boolean recorder() {
        return recorder;
    }
}
