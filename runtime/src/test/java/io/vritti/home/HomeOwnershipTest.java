package io.vritti.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vritti.config.Mode;
import io.vritti.config.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes in which others than this user and root could have put something. */
class HomeOwnershipTest {

    private static final int OTHER_USER = 54_321;

    @TempDir
    Path folder;

    @Test
    void home_that_all_may_write_is_not_used() throws IOException {
        Path home = home("rwxrwxrwx");

        assertUnused(home, home + " can be written by others than its owner: chmod go-w " + home);
    }

    @Test
    void home_of_another_user_is_not_used() throws IOException {
        Path home = home("rwx------");
        give(home);

        assertUnused(home, home + " belongs to another user (uid " + OTHER_USER + ", not 0)");
    }

    @Test
    void file_of_another_user_spoils_the_home() throws IOException {
        Path home = home("rwx------");
        give(Files.createFile(home.resolve("OFF")));

        assertUnused(home, home.resolve("OFF") + " belongs to another user (uid " + OTHER_USER + ", not 0)");
    }

    @Test
    void link_in_the_home_is_not_followed() throws IOException {
        Path home = home("rwx------");
        Path target = Files.createFile(folder.resolve("target"));
        Path link = Files.createSymbolicLink(home.resolve("decisions.jsonl"), target);

        assertUnused(home, link + " is a link, which Vritti does not follow: remove it");
    }

    @Test
    void home_of_this_user_may_lie_behind_a_link_of_this_user() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home("rwx------"));

        assertThat(Home.at(link.toFile()).usable()).isTrue();
    }

    @Test
    void link_of_another_user_leads_to_no_home() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home("rwx------"));
        give(link);

        assertUnused(link, link + " belongs to another user (uid " + OTHER_USER + ", not 0)");
    }

    @Test
    void link_of_this_user_leads_to_no_home_of_another() throws IOException {
        Path target = home("rwx------");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        give(target);

        assertThat(Home.at(link.toFile()).distrust()).contains("belongs to another user");
    }

    @Test
    void mode_of_a_file_that_others_cannot_reach_does_not_matter() throws IOException {
        Path closed = home("rwx------");
        Files.createFile(closed.resolve("failed.keys"));
        Files.setPosixFilePermissions(closed.resolve("failed.keys"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(Home.at(closed.toFile()).usable()).isTrue();

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Home.at(closed.toFile()).distrust()).contains("failed.keys can be written by others");
    }

    @Test
    void settings_that_others_can_write_are_not_obeyed() throws IOException {
        Path home = home("rwx------");
        Files.writeString(home.resolve("vritti.properties"), "vritti.mode=off");
        assertThat(settings(home).mode()).isEqualTo(Mode.OFF);

        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(settings(home).mode()).isEqualTo(Mode.OBSERVE);
        assertThat(settings(home).warnings())
                .containsExactly(home.resolve("vritti.properties") + " is not obeyed: " + home
                        + " can be written by others than its owner: chmod go-w " + home);
    }

    @Test
    void settings_behind_a_link_are_not_obeyed() throws IOException {
        Path home = home("rwx------");
        Path target = Files.writeString(folder.resolve("planted"), "vritti.mode=off");
        Files.createSymbolicLink(home.resolve("vritti.properties"), target);

        assertThat(settings(home).mode()).isEqualTo(Mode.OBSERVE);
    }

    @Test
    void parents_that_are_missing_are_made_for_the_owner_only() throws IOException {
        Home.at(folder.resolve("a/b/c").toFile()).create();

        for (String made : new String[] {"a", "a/b", "a/b/c"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(made))))
                    .isEqualTo("rwx------");
        }
    }

    private static void assertUnused(Path home, String why) {
        Home unused = Home.at(home.toFile());
        assertThat(unused.usable()).isFalse();
        assertThat(unused.problem()).isEqualTo(why);
        assertThat(unused.distrust()).isEqualTo(why);
        assertThat(unused.files())
                .noneMatch(File::exists)
                .noneMatch(file -> file.getPath().startsWith(home.toString()));
        assertThat(unused.secret()).isNotEqualTo(Home.at(home.toFile()).secret());
    }

    private static Settings settings(Path home) {
        Properties properties = new Properties();
        properties.setProperty("vritti.home", home.toString());
        return Settings.load(null, properties, Map.of());
    }

    private Path home(String mode) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(mode));
        return home;
    }

    /** Only root can. */
    private static void give(Path file) throws IOException {
        assumeThat((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isZero();
        Files.setAttribute(file, "unix:uid", OTHER_USER, LinkOption.NOFOLLOW_LINKS);
    }
}
