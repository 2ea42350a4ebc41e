package io.vritti.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    @Test
    void a_name_that_two_jvms_have_is_one_family_with_the_samples_of_both() {
        List<Metric> families = new Families()
                .add(Map.of("pid", "1"), List.of(Metric.counter("b", "B.", 3), Metric.counter("a", "A.", 1)))
                .add(Map.of("pid", "2"), List.of(Metric.counter("b", "Said otherwise.", 4)))
                .sorted();

        assertThat(families)
                .containsExactly(
                        counter("a", "A.", number("1", 1)), counter("b", "B.", number("1", 3), number("2", 4)));
    }

    @Test
    void what_another_version_means_by_a_name_is_left_out_where_it_is_something_else() {
        assertThat(new Families()
                        .add(Map.of("pid", "1"), List.of(Metric.counter("a", "A.", 1)))
                        .add(Map.of("pid", "2"), List.of(Metric.gauge("a", "A.", 7)))
                        .sorted())
                .containsExactly(counter("a", "A.", number("1", 1)));
    }

    private static Metric counter(String name, String help, Sample... samples) {
        return new Metric(name, help, Metric.Kind.COUNTER, List.of(samples));
    }

    private static Sample number(String pid, double value) {
        return new Sample.Number(Map.of("pid", pid), value);
    }
}
