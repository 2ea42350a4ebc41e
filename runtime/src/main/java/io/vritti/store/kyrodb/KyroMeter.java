package io.vritti.store.kyrodb;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.metrics.Sample;
import io.vritti.metrics.Timing;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Measures every call to KyroDB by its operation, of which its service has a fixed number. */
final class KyroMeter implements MetricSource, ClientInterceptor {

    private final Map<String, OfOperation> operations = new TreeMap<>();
    private final Map<String, BooleanSupplier> paused = new ConcurrentHashMap<>();

    KyroMeter() {
        for (MethodDescriptor<?, ?> method :
                KyroDBServiceGrpc.getServiceDescriptor().getMethods()) {
            operations.put(word(method), new OfOperation());
        }
    }

    /** An instance is connected to. @param isPaused whether it is left alone for a while */
    void watch(String instance, BooleanSupplier isPaused) {
        paused.put(instance, isPaused);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        OfOperation operation = operations.get(word(method));
        return operation == null
                ? next.newCall(method, options)
                : new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                    @Override
                    public void start(Listener<A> listener, Metadata headers) {
                        super.start(operation.ending(listener, System.nanoTime()), headers);
                    }
                };
    }

    @Override
    public List<Metric> read() {
        List<Sample> seconds = new ArrayList<>();
        List<Sample> failures = new ArrayList<>();
        operations.forEach((name, operation) -> {
            Sample took = operation.timing.read(Map.of("operation", name));
            if (took != null) {
                seconds.add(took);
                failures.add(Sample.of("operation", name, operation.failures.sum()));
            }
        });
        List<Sample> open = new ArrayList<>();
        new TreeMap<>(paused)
                .forEach((instance, isPaused) ->
                        open.add(Sample.of("kyrodb", instance, isPaused.getAsBoolean() ? 1 : 0)));
        return List.of(
                new Metric(
                        "vritti_kyrodb_seconds",
                        "What KyroDB took to answer or to fail, by operation.",
                        Metric.Kind.HISTOGRAM,
                        seconds),
                new Metric(
                        "vritti_kyrodb_failures",
                        "Calls to KyroDB that failed, by operation.",
                        Metric.Kind.COUNTER,
                        failures),
                new Metric(
                        "vritti_kyrodb_breaker_open",
                        "Whether an instance of KyroDB is left alone for a while, because it did not answer.",
                        Metric.Kind.GAUGE,
                        open));
    }

    /** {@code bulk_query} for {@code BulkQuery}. */
    private static String word(MethodDescriptor<?, ?> method) {
        return String.valueOf(method.getBareMethodName())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** What calls of one operation took. */
    private static final class OfOperation {
        private final Timing timing = Timing.ofAgent();
        private final LongAdder failures = new LongAdder();

        <A> ClientCall.Listener<A> ending(ClientCall.Listener<A> listener, long startNanos) {
            return new SimpleForwardingClientCallListener<>(listener) {
                @Override
                public void onClose(Status status, Metadata trailers) {
                    timing.record(System.nanoTime() - startNanos);
                    if (!status.isOk()) {
                        failures.increment();
                    }
                    super.onClose(status, trailers);
                }
            };
        }
    }
}
