package io.vritti.flight;

import io.vritti.observe.RedactedDecision;

/** The events of the JDK Flight Recorder, without any of its classes. */
interface FlightEvents {

    void decided(RedactedDecision decision);

    void captured(CapturedFailure failure, long nanos);

    StoreSpan storing(boolean write);

    ReflectionSpan reflecting(String tier);
}
