package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final Preparation preparation = new Preparation(List.of("org.sqlite."), runs::incrementAndGet);

    @Test
    void runs_once_before_the_first_class_of_its_packages() {
        preparation.before("org.sqlite.JDBC");
        preparation.before("org.sqlite.core.NativeDB");

        assertThat(runs).hasValue(1);
    }

    @Test
    void does_not_run_for_other_packages() {
        preparation.before("org.sqlitex.Other");

        assertThat(runs).hasValue(0);
    }
}
