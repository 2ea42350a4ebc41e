package io.vritti.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void a_source_that_fails_is_told_and_hides_no_other() {
        List<Throwable> faults = new ArrayList<>();
        RuntimeException fault = new IllegalStateException("closed");
        Metric calls = Metric.counter("vritti_calls", "Calls.", 1);
        Metrics metrics = new Metrics(faults::add)
                .with(() -> {
                    throw fault;
                })
                .with(() -> List.of(calls));

        assertThat(metrics.read()).containsExactly(calls);
        assertThat(faults).containsExactly(fault);
    }
}
