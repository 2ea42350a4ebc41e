package io.vritti.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.metrics.kept.KeptMetrics;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreventedTest {

    @TempDir
    File folder;

    @Test
    void what_ended_jvms_have_prevented_is_told_with_what_running_ones_have() throws IOException {
        Home home = Home.at(folder);
        assertThat(Prevented.in(home)).isEqualTo(new Prevented(0, 0));

        KeptMetrics kept = new KeptMetrics(home);
        kept.end("ended", counters(3, 90_000).read(), 1);
        kept.write("running", counters(1, 31_000).read(), 2);

        Prevented prevented = Prevented.in(home);
        assertThat(prevented).isEqualTo(new Prevented(4, 121));
        assertThat(prevented.said())
                .isEqualTo("Repeats prevented in all JVMs so far: 4, which would have taken about 2 min.");
    }

    private static Counters counters(long prevented, long savedMillis) {
        Counters counters = new Counters();
        counters.add(Counter.PREVENTED, prevented);
        counters.add(Counter.SAVED_MILLIS, savedMillis);
        return counters;
    }
}
