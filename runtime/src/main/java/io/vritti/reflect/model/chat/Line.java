package io.vritti.reflect.model.chat;

import java.util.function.LongSupplier;

/** The way to one endpoint, shared by all models there: what goes wrong on it for one goes wrong for all. Thread-safe. */
final class Line {

    private static final long RATE_PAUSE_MILLIS = 60_000;
    private static final long OUTAGE_PAUSE_MILLIS = 30_000;

    private final Endpoint endpoint;
    private final Wire wire;
    private final LongSupplier clock;
    private final ResponseReading reading;
    private final Breaker breaker = new Breaker();

    /** @param clock wall clock, in milliseconds */
    Line(Endpoint endpoint, Wire wire, LongSupplier clock) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.clock = clock;
        this.reading = new ResponseReading(clock);
    }

    String problem() {
        return endpoint.problem();
    }

    boolean isOpenRouter() {
        return endpoint.isOpenRouter();
    }

    /** @return 0 if the endpoint may be asked now, else the time before which it may not, by the wall clock */
    long mayAsk() {
        return breaker.mayAsk(clock.getAsLong());
    }

    Heard complete(byte[] request, long deadlineNanos) {
        Reply reply = wire.post("/chat/completions", request, deadlineNanos);
        Heard heard = reply.read(reading, ChatModel.tokens(request));
        if (heard.isOutage()) {
            breaker.failed(clock.getAsLong());
        } else {
            breaker.succeeded();
        }
        return heard;
    }

    Reply get(String path, long deadlineNanos) {
        return wire.get(path, deadlineNanos);
    }

    /** When to come back after a fault, by the wall clock. */
    long notBeforeMillis(Fault fault) {
        long usual = fault.isOutage() ? OUTAGE_PAUSE_MILLIS : RATE_PAUSE_MILLIS;
        return clock.getAsLong() + (fault.pauseMillis() > 0 ? fault.pauseMillis() : usual);
    }
}
