package io.vritti.metrics.otel;

import java.util.function.Consumer;

/** What the host's reader calls to collect one instrument: on the host's thread, so it neither waits nor throws. */
final class Callback implements Consumer<Object> {

    private final Instrument instrument;
    private final Reading reading;
    private final Recorder recorder;

    Callback(Instrument instrument, Reading reading, Recorder recorder) {
        this.instrument = instrument;
        this.reading = reading;
        this.recorder = recorder;
    }

    @Override
    public void accept(Object measurement) {
        try {
            for (Instrument.Point point : instrument.points(reading.now())) {
                recorder.give(measurement, point);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError ours) {
            // The host's collection goes on without it; its log is not ours to write in.
            return;
        }
    }
}
