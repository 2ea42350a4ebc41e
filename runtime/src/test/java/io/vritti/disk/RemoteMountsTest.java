package io.vritti.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a look must not touch, because whoever answers for them may never do so. */
class RemoteMountsTest {

    @TempDir
    Path folder;

    @Test
    void file_systems_of_servers_and_of_other_processes_are_known_by_their_type() {
        RemoteMounts mounts = RemoteMounts.of(
                List.of(
                        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
                        "30 22 0:44 / /mnt/nfs\\040share rw shared:9 - nfs4 server:/export rw",
                        "31 22 0:45 / /home/u/remote rw - fuse.sshfs u@h:/ rw",
                        "32 22 0:46 / /mnt/ntfs rw - fuseblk /dev/sdb1 rw",
                        "33 22 0:47 / /srv/own rw - nfs server:/own rw"),
                List.of("/srv/own/project"));

        assertThat(mounts.hold("/mnt/nfs share/a")).isTrue();
        assertThat(mounts.hold("/home/u/remote")).isTrue();
        assertThat(mounts.hold("/home/u/remote2")).isFalse();
        assertThat(mounts.hold("/mnt/ntfs/a")).isFalse();
        assertThat(mounts.hold("/srv/own/project/a")).as("the host's own disk").isFalse();
    }

    @Test
    void links_are_followed_up_to_the_mount_and_not_into_it() throws IOException {
        Path dead = folder.resolve("dead");
        RemoteMounts mounts = RemoteMounts.of(List.of("31 22 0:45 / " + dead + " rw - fuse.x x rw"), List.of());
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("dead"));
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), link);
        Path round = Files.createSymbolicLink(folder.resolve("round"), folder.resolve("round"));

        assertThat(SafePath.avoids(mounts, dead.resolve("x"), true)).isFalse();
        assertThat(SafePath.avoids(mounts, chain.resolve("x"), true)).isFalse();
        assertThat(SafePath.avoids(mounts, chain, true)).isFalse();
        assertThat(SafePath.avoids(mounts, chain, false)).as("the link itself").isTrue();
        assertThat(SafePath.avoids(mounts, round, true)).isFalse();
        assertThat(SafePath.avoids(mounts, folder.resolve("file"), true)).isTrue();
    }

    @Test
    void a_look_that_hangs_behind_a_link_makes_the_whole_mount_that_the_link_leads_to_avoided() throws IOException {
        Path strange = folder.resolve("strange");
        Path local = Files.createDirectory(folder.resolve("local"));
        List<String> table = List.of(
                "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
                "23 22 0:40 / " + local + " rw - tmpfs tmpfs rw",
                "31 22 0:45 / " + strange + " rw - newfs server:/x rw");
        Path link = Files.createSymbolicLink(local.resolve("link"), strange.resolve("deep"));
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), link);

        assertThat(RemoteMounts.hangingMount(chain.resolve("x").toString(), table, "/home/u"))
                .isEqualTo(strange.toString());
        assertThat(RemoteMounts.hangingMount(strange.resolve("x").toString(), table, "/home/u"))
                .isEqualTo(strange.toString());
        assertThat(RemoteMounts.hangingMount(local.resolve("x").toString(), table, "/home/u"))
                .as("no other mount is on its way")
                .isEqualTo(local.toString());
        assertThat(RemoteMounts.hangingMount(
                        chain.toString(), table, strange.resolve("own").toString()))
                .as("the host's own disk")
                .isEqualTo(chain.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/self/status", "/sys/kernel/uevent_seqnum", "/dev/zero"})
    void what_the_kernel_says_is_not_read_through_a_link_either(String file) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(file));
        ProcessAction action = new ProcessAction(
                List.of("cat", "link"), folder.toString(), Map.of(), Stdin.PIPE, null, new ExecutablePath("/bin"));
        FileSystemView view = new FileSystemView(action, 1, 1_000_000_000L);

        assertThat(view.text(link.toString())).isNull();
        assertThat(view.binary(link.toString())).isFalse();
        assertThat(new FileInput(link.toString()).look(view)).isNull();
    }
}
