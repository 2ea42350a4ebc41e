package io.vritti.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path is there, missing, or unknown because its mount is avoided; nothing unknown is certain. */
class DiskTest {

    @TempDir
    Path folder;

    private String hanging;

    @BeforeEach
    void avoidAMount() throws IOException {
        Path mount = Files.createDirectory(folder.resolve("mount"));
        Files.writeString(mount.resolve("file"), "text");
        hanging = mount.toString();
        RemoteMounts.avoid(hanging);
    }

    @AfterEach
    void lookAgain() {
        RemoteMounts.answers(hanging);
    }

    @Test
    void what_lies_in_an_avoided_mount_is_neither_there_nor_missing() {
        String file = hanging + "/file";

        assertThat(Disk.unknown(file)).isTrue();
        assertThat(Disk.exists(file)).isFalse();
        assertThat(Disk.missing(file)).isFalse();
        assertThat(Disk.isFile(file)).isFalse();
        assertThat(Disk.isFolder(hanging)).isFalse();
        assertThat(Disk.canRead(file)).isFalse();
        assertThat(Disk.names(hanging)).isNull();
        assertThat(Disk.size(file, 7)).isEqualTo(7);
        assertThat(Disk.usableBytes(hanging)).isEqualTo(Long.MAX_VALUE);
        assertThat(RealPath.of(file)).isNull();
        assertThat(DiskFile.bytes(file, 100)).isNull();
        assertThat(DiskFile.bytes(Path.of(file))).isNull();
        assertThat(DiskFile.text(file, 100)).isNull();
        assertThat(DiskFile.start(file, 4)).isEmpty();
        assertThat(DiskFile.end(file, 0, 4).bytes()).isEmpty();
    }

    @Test
    void a_link_into_an_avoided_mount_is_known_by_its_name_alone() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("mount/file"));

        assertThat(Disk.unknown(link.toString())).isTrue();
        assertThat(Disk.nameUnknown(link.toString())).isFalse();
        assertThat(Disk.isLink(link)).isTrue();
        assertThat(Disk.linkTarget(link)).isEqualTo("mount/file");
        assertThat(Disk.missing(link.toString())).isFalse();
    }

    @Test
    void the_folder_above_is_that_of_the_place_where_a_link_leads() throws IOException {
        Files.createDirectories(folder.resolve("other/deep"));
        Files.createSymbolicLink(folder.resolve("other/mount"), Path.of(hanging));
        Path link = Files.createSymbolicLink(folder.resolve("there"), Path.of("other/deep"));

        assertThat(Disk.unknown(link + "/../mount/file")).isTrue();
        assertThat(Disk.unknown(folder + "/mount/../other/deep"))
                .as("the way leads through it")
                .isTrue();
        assertThat(Disk.unknown(folder + "/there/./../deep")).isFalse();
    }

    @Test
    void what_lies_beside_an_avoided_mount_is_looked_at() throws IOException {
        Path file = Files.writeString(folder.resolve("beside"), "some text");

        assertThat(Disk.isFile(file.toString())).isTrue();
        assertThat(Disk.missing(folder + "/absent")).isTrue();
        assertThat(Disk.names(folder.toString())).contains("mount", "beside");
        assertThat(DiskFile.text(file.toString(), 100)).isEqualTo("some text");
        assertThat(DiskFile.text(file.toString(), 4)).as("larger than wanted").isNull();
        assertThat(new String(DiskFile.start(file.toString(), 4), StandardCharsets.UTF_8))
                .isEqualTo("some");
        DiskFile.End end = DiskFile.end(file.toString(), 2, 4);
        assertThat(new String(end.bytes(), StandardCharsets.UTF_8)).isEqualTo("text");
        assertThat(end.cut()).isTrue();
    }

    @Test
    void a_mount_that_answers_again_is_looked_at_again() {
        assertThat(Disk.unknown(hanging)).isTrue();

        RemoteMounts.answers(hanging);

        assertThat(Disk.isFolder(hanging)).isTrue();
    }
}
