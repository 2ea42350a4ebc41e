package io.vritti.metrics.otel;

import io.vritti.metrics.Metric;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Consumer;

/** Makes asynchronous instruments in one copy of the API, by the names that it has had since version 1.10. */
final class Instruments {

    private static final String SCOPE = "io.vritti";

    private final String prefix;
    private final ClassLoader loader;
    private final Reading reading;

    /** @param loader of the API, null for the boot loader; kept by the instruments alone, which belong to the host */
    Instruments(String prefix, ClassLoader loader, Reading reading) {
        this.prefix = prefix;
        this.loader = loader;
        this.reading = reading;
    }

    /**
     * Makes those that are missing.
     *
     * @param telemetry the host's instance
     * @param given names of the instruments that there are; gets those that are made
     * @throws ReflectiveOperationException if this version of the API is not known
     */
    void make(Object telemetry, Set<String> given) throws ReflectiveOperationException {
        Object meter = null;
        for (Metric metric : reading.now()) {
            for (Instrument instrument : Instrument.of(metric)) {
                if (given.add(instrument.name())) {
                    meter = meter == null ? meter(telemetry) : meter;
                    make(meter, instrument);
                }
            }
        }
    }

    private Object meter(Object telemetry) throws ReflectiveOperationException {
        Object provider = call("OpenTelemetry", "getMeterProvider", telemetry);
        return call("metrics.MeterProvider", "get", provider, String.class, SCOPE);
    }

    private void make(Object meter, Instrument instrument) throws ReflectiveOperationException {
        String type = instrument.counts() ? "metrics.DoubleCounterBuilder" : "metrics.DoubleGaugeBuilder";
        Object builder = instrument.counts()
                ? call(
                        "metrics.LongCounterBuilder",
                        "ofDoubles",
                        call("metrics.Meter", "counterBuilder", meter, String.class, instrument.name()))
                : call("metrics.Meter", "gaugeBuilder", meter, String.class, instrument.name());
        call(type, "setDescription", builder, String.class, instrument.help());
        if (!instrument.unit().isEmpty()) {
            call(type, "setUnit", builder, String.class, instrument.unit());
        }
        call(type, "buildWithCallback", builder, Consumer.class, new Callback(instrument, reading, recorder()));
    }

    private Recorder recorder() throws ReflectiveOperationException {
        Class<?> attributes = type("common.Attributes");
        Class<?> builder = type("common.AttributesBuilder");
        return new Recorder(
                type("metrics.ObservableDoubleMeasurement").getMethod("record", double.class, attributes),
                attributes.getMethod("builder"),
                builder.getMethod("put", String.class, String.class),
                builder.getMethod("build"));
    }

    private Object call(String type, String method, Object target) throws ReflectiveOperationException {
        return type(type).getMethod(method).invoke(target);
    }

    private Object call(String type, String method, Object target, Class<?> parameter, Object argument)
            throws ReflectiveOperationException {
        Method named = type(type).getMethod(method, parameter);
        return named.invoke(target, argument);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(prefix + "io.opentelemetry.api." + name, false, loader);
    }
}
