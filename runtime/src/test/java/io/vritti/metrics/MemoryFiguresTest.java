package io.vritti.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryFiguresTest {

    @Test
    void classes_with_one_label_are_one_sample() {
        List<Metric> figures = MemoryFigures.of(
                Map.of("class:missing_path", 3L, "class:of_a_file", 2L, "class:of_another", 4L),
                name -> name.startsWith("of_") ? "other" : name);

        assertThat(figures)
                .singleElement()
                .satisfies(classes -> assertThat(classes.samples())
                        .containsExactly(Sample.of("class", "missing_path", 3), Sample.of("class", "other", 6)));
    }
}
