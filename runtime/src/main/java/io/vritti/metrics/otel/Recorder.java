package io.vritti.metrics.otel;

import java.lang.reflect.Method;
import java.util.Map;

/** Hands numbers to one copy of the API. Only the host's instruments lead to it, so it goes when they go. */
record Recorder(Method record, Method attributes, Method put, Method build) {

    /** @param measurement what the host's reader collects into */
    void give(Object measurement, Instrument.Point point) throws ReflectiveOperationException {
        Object builder = attributes.invoke(null);
        for (Map.Entry<String, String> attribute : point.attributes().entrySet()) {
            put.invoke(builder, attribute.getKey(), attribute.getValue());
        }
        record.invoke(measurement, point.value(), build.invoke(builder));
    }
}
