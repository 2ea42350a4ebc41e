package io.vritti.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MountsTest {

    private static final List<String> TABLE = List.of(
            "overlay / overlay rw,relatime 0 0",
            "tmpfs /tmp tmpfs rw,nosuid,noexec 0 0",
            "/dev/sda1 /tmp/work ext4 rw 0 0",
            "tmpfs /a\\040b tmpfs rw,noexec 0 0");

    @Test
    void the_nearest_mount_above_a_folder_decides() {
        assertThat(Mounts.noExec("/home/ada/.vritti", TABLE)).isFalse();
        assertThat(Mounts.noExec("/tmp/home", TABLE)).isTrue();
        assertThat(Mounts.noExec("/tmp", TABLE)).isTrue();
        assertThat(Mounts.noExec("/tmpx/home", TABLE)).isFalse();
        assertThat(Mounts.noExec("/tmp/work/home", TABLE)).isFalse();
        assertThat(Mounts.noExec("/a b/c", TABLE)).isTrue();
        assertThat(Mounts.noExec("/a b/c", List.of("damaged"))).isFalse();
    }
}
