package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc;
import java.util.List;
import org.junit.jupiter.api.Test;

class KyroMeterTest {

    private final KyroMeter meter = new KyroMeter();

    @Test
    void calls_are_measured_by_operation_and_failed_ones_counted() {
        call(KyroDBServiceGrpc.getBulkQueryMethod(), Status.OK);
        call(KyroDBServiceGrpc.getBulkQueryMethod(), Status.UNAVAILABLE);
        call(KyroDBServiceGrpc.getGetConfigMethod(), Status.OK);

        assertThat(samples("vritti_kyrodb_seconds"))
                .extracting(sample -> sample.labels().get("operation"), sample -> ((Sample.Measured) sample).count())
                .containsExactly(tuple("bulk_query", 2L), tuple("get_config", 1L));
        assertThat(samples("vritti_kyrodb_failures"))
                .containsExactly(Sample.of("operation", "bulk_query", 1), Sample.of("operation", "get_config", 0));
    }

    @Test
    void an_instance_that_is_left_alone_is_told_as_one() {
        meter.watch("text", () -> true);
        meter.watch("image", () -> false);
        assertThat(samples("vritti_kyrodb_breaker_open"))
                .containsExactly(Sample.of("kyrodb", "image", 0), Sample.of("kyrodb", "text", 1));
    }

    private List<Sample> samples(String name) {
        return meter.read().stream()
                .filter(metric -> metric.name().equals(name))
                .map(Metric::samples)
                .findFirst()
                .orElseThrow();
    }

    private <Q, A> void call(MethodDescriptor<Q, A> method, Status end) {
        meter.interceptCall(method, CallOptions.DEFAULT, new Wire(end))
                .start(new ClientCall.Listener<>() {}, new Metadata());
    }

    /** Ends each call as soon as it begins. */
    private static final class Wire extends Channel {
        private final Status end;

        Wire(Status end) {
            this.end = end;
        }

        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            return new ClientCall<>() {
                @Override
                public void start(Listener<A> listener, Metadata headers) {
                    listener.onClose(end, new Metadata());
                }

                @Override
                public void request(int messages) {}

                @Override
                public void cancel(String why, Throwable thrown) {}

                @Override
                public void halfClose() {}

                @Override
                public void sendMessage(Q message) {}
            };
        }

        @Override
        public String authority() {
            return "nowhere";
        }
    }
}
