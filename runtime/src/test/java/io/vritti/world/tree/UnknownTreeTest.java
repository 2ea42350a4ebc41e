package io.vritti.world.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.disk.RemoteMounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree of which a part is not looked at is no evidence. */
class UnknownTreeTest {

    private static final long ENOUGH_NANOS = 10_000_000_000L;

    @TempDir
    Path folder;

    private String mount;

    @BeforeEach
    void makeTree() throws IOException {
        mount = Files.createDirectories(folder.resolve("mount")).toString();
        Files.createDirectories(folder.resolve("tree/src"));
        Files.writeString(folder.resolve("tree/src/a"), "a");
    }

    @AfterEach
    void lookAgain() {
        RemoteMounts.answers(mount);
    }

    @Test
    void a_walk_ends_without_a_listing_where_the_mount_is_in_the_tree() {
        assertThat(walk(folder)).isNotNull();

        RemoteMounts.avoid(mount);

        assertThat(walk(folder)).isNull();
        assertThat(walk(folder.resolve("tree"))).isNotNull();
    }

    @Test
    void a_walk_ends_without_a_listing_where_a_link_leads_to_the_mount() throws IOException {
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("../mount/x"));
        RemoteMounts.avoid(mount);

        assertThat(walk(folder.resolve("tree"))).isNull();
    }

    @Test
    void a_text_in_the_mount_is_not_taken_for_an_empty_one() throws IOException {
        Files.createSymbolicLink(folder.resolve("tree/Makefile"), Path.of("../mount/Makefile"));
        assertThat(References.text(folder.resolve("tree/Makefile").toFile())).isEmpty();

        RemoteMounts.avoid(mount);

        assertThat(References.text(folder.resolve("tree/Makefile").toFile())).isNull();
        assertThat(Roots.of(mount, null)).isNull();
    }

    private static Listing walk(Path root) {
        TreeScope scope = new TreeScope(List.of(root.toString()), List.of(), List.of());
        return new TreeWalk(null, 0, ENOUGH_NANOS).over(scope, Map.of(), false);
    }
}
