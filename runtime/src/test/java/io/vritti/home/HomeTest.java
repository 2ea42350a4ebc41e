package io.vritti.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    File folder;

    @Test
    void nothing_is_made_before_the_first_write() throws IOException {
        Home home = Home.at(new File(folder, "a/b"));
        assertThat(home.usable()).isTrue();
        assertThat(home.problem()).isNull();
        assertThat(folder).isEmptyDirectory();
        home.create();
        assertThat(new File(folder, "a/b")).isDirectory();
    }

    @Test
    void a_user_without_a_home_folder_gets_none() {
        for (String none : new String[] {"?", "", null}) {
            Home home = Home.ofUser(none);
            assertThat(home.usable()).isFalse();
            assertThat(home.problem()).contains("user.home").contains("vritti.home");
            assertThatThrownBy(home::create).isInstanceOf(IOException.class);
        }
        assertThat(new File("?")).doesNotExist();
        assertThat(Home.ofUser(folder.getPath()).folder()).isEqualTo(new File(folder, ".vritti"));
    }

    @Test
    void what_cannot_be_a_folder_says_so() throws IOException {
        File file = new File(folder, "file");
        Files.writeString(file.toPath(), "x");
        assertThat(Home.at(file).problem()).contains(file.getPath(), "not a folder");
        assertThat(Home.at(new File(file, "in/it")).usable()).isFalse();
        assertThat(Home.at(null).usable()).isFalse();
        assertThat(Home.at(new File("")).usable()).isFalse();
    }

    @Test
    void the_secret_stays_the_same_and_half_a_secret_is_replaced() throws IOException {
        byte[] secret = Home.at(folder).secret();
        assertThat(secret).hasSize(32);
        assertThat(Home.at(folder).secret()).isEqualTo(secret);

        Files.write(new File(folder, "secret").toPath(), new byte[5]);
        byte[] next = Home.at(folder).secret();
        assertThat(next).hasSize(32);
        assertThat(Home.at(folder).secret()).isEqualTo(next);
    }

    @Test
    void all_who_ask_for_the_secret_at_once_get_the_same() {
        Set<String> secrets = IntStream.range(0, 16)
                .parallel()
                .mapToObj(n -> HexFormat.of().formatHex(Home.at(folder).secret()))
                .collect(Collectors.toSet());
        assertThat(secrets).hasSize(1);
    }

    @Test
    void an_unusable_home_has_a_secret_of_its_own_and_writes_nothing() {
        Home home = Home.unusable("why");
        assertThat(home.secret()).hasSize(32).isEqualTo(home.secret());
        assertThat(home.secret()).isNotEqualTo(Home.unusable("why").secret());
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void what_killed_writers_left_is_removed_after_an_hour_and_nothing_else_is() throws IOException {
        Home home = Home.at(new File(folder, "home"));
        File library = new File(home.natives(), "sqlite-1");
        assertThat(library.mkdirs()).isTrue();
        List<File> left =
                List.of(new File(home.folder(), "failed.keys.1a2b.tmp"), new File(library, "libsqlitejdbc.so.ff.tmp"));
        List<File> others = List.of(new File(home.folder(), "notes.tmp"), new File(library, "libsqlitejdbc.so"));
        for (File file : concat(left, others)) {
            assertThat(file.createNewFile()).isTrue();
        }

        Leftovers.sweep(home, left.get(0).lastModified() + 3_599_000);
        assertThat(concat(left, others)).allSatisfy(file -> assertThat(file).exists());
        Leftovers.sweep(home, left.get(0).lastModified() + 3_700_000);
        assertThat(left).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(others).allSatisfy(file -> assertThat(file).exists());
    }

    private static List<File> concat(List<File> some, List<File> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
