package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A host with OpenTelemetry, which it sets late; and one that it lets go of again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class TelemetryCases {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Test
    @Order(1)
    void the_host_can_still_set_it_after_calls_were_watched() throws Exception {
        Class.forName(GlobalOpenTelemetry.class.getName());
        await(TelemetryCases::refused);

        start();
    }

    @Test
    @Order(2)
    void metrics_come_with_the_hosts_own() throws Exception {
        await(() -> value("vritti.vetoes") >= 1 && value("vritti.gate_check_seconds.count") >= 2);
        MetricData vetoes = Collected.BY_NAME.get("vritti.vetoes");
        assertThat(vetoes.getInstrumentationScopeInfo().getName()).isEqualTo("io.vritti");
        assertThat(vetoes.getDescription()).isEqualTo("Calls refused.");
        assertThat(vetoes.getDoubleSumData().isMonotonic()).isTrue();
        assertThat(Collected.BY_NAME.get("vritti.time_saved_seconds").getUnit()).isEqualTo("s");
        assertThat(Collected.BY_NAME.get("vritti.ring_waiting").getUnit()).isEmpty();
        assertThat(Collected.BY_NAME.get("vritti.ring_waiting_bytes").getUnit()).isEqualTo("By");
        assertThat(Collected.BY_NAME.get("vritti.decisions").getDoubleSumData().getPoints())
                .anySatisfy(point -> assertThat(point.getAttributes().asMap().toString())
                        .contains("class")
                        .contains("reason")
                        .contains("verdict"));
    }

    @Test
    @Order(3)
    void a_host_that_lets_go_of_its_telemetry_is_let_go_of() throws Exception {
        WeakReference<ClassLoader> let = inLoaderOfItsOwn();
        await(() -> {
            System.gc();
            return let.get() == null;
        });

        assertThat(let.get()).isNull();
    }

    /** Sets what collects into {@link Collected}; its result tells a name's value, and ends it where the name is null. */
    public static Supplier<Double> start() {
        SdkMeterProvider meters = SdkMeterProvider.builder()
                .registerMetricReader(PeriodicMetricReader.builder(new Collected())
                        .setInterval(Duration.ofMillis(200))
                        .build())
                .build();
        GlobalOpenTelemetry.set(new OpenTelemetry() {
            @Override
            public MeterProvider getMeterProvider() {
                return meters;
            }

            @Override
            public TracerProvider getTracerProvider() {
                return TracerProvider.noop();
            }

            @Override
            public ContextPropagators getPropagators() {
                return ContextPropagators.noop();
            }
        });
        return () -> {
            double vetoes = value("vritti.vetoes");
            if (vetoes >= 1) {
                meters.shutdown().join(10, TimeUnit.SECONDS);
            }
            return vetoes;
        };
    }

    private static WeakReference<ClassLoader> inLoaderOfItsOwn() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(new File(entry).toURI().toURL());
        }
        URLClassLoader loader =
                new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        Class<?> copy = Class.forName(TelemetryCases.class.getName(), true, loader);
        assertThat(copy).isNotSameAs(TelemetryCases.class);
        @SuppressWarnings("unchecked")
        Supplier<Double> vetoes = (Supplier<Double>) copy.getMethod("start").invoke(null);
        double[] last = new double[1];
        await(() -> {
            last[0] = vetoes.get();
            return last[0] >= 1;
        });
        assertThat(last[0]).isGreaterThanOrEqualTo(1);
        loader.close();
        return new WeakReference<>(loader);
    }

    private static double value(String name) {
        MetricData data = Collected.BY_NAME.get(name);
        return data == null
                ? -1
                : data.getDoubleSumData().getPoints().stream()
                        .mapToDouble(DoublePointData::getValue)
                        .sum();
    }

    private static boolean refused() {
        try {
            Process process = new ProcessBuilder("cat", "missing").start();
            process.waitFor();
            return false;
        } catch (IOException veto) {
            return veto.getMessage().startsWith("NOT EXECUTED");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier right) throws InterruptedException {
        long untilNanos = System.nanoTime() + LIMIT_NANOS;
        while (!right.getAsBoolean() && System.nanoTime() < untilNanos) {
            Thread.sleep(100);
        }
    }

    /** Keeps what was collected last. */
    static final class Collected implements MetricExporter {

        static final Map<String, MetricData> BY_NAME = new ConcurrentHashMap<>();

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return AggregationTemporality.CUMULATIVE;
        }

        @Override
        public CompletableResultCode export(Collection<MetricData> metrics) {
            metrics.forEach(metric -> BY_NAME.put(metric.getName(), metric));
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
