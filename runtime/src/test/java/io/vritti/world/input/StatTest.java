package io.vritti.world.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatTest {

    private static final long HOUR_NANOS = TimeUnit.HOURS.toNanos(1);

    @TempDir
    private Path folder;

    @Test
    void a_file_or_what_a_link_leads_to_was_changed_since_a_time_before_and_not_since_a_time_to_come()
            throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        long nowNanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        assertThat(Stat.changedSince(file.toString(), nowNanos - HOUR_NANOS)).isTrue();
        assertThat(Stat.changedSince(link.toString(), nowNanos - HOUR_NANOS)).isTrue();
        assertThat(Stat.changedSince(link.toString(), nowNanos + HOUR_NANOS)).isFalse();
    }

    @Test
    void a_name_that_is_not_there_was_not_changed() {
        assertThat(Stat.changedSince(folder.resolve("missing").toString(), 0)).isFalse();
        assertThat(Stat.changedSince("a\0b", 0)).isFalse();
    }
}
