package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

    private static final int FILES = 3_000;
    private static final int LONGEST_BYTES = 5_000;

    @TempDir
    private Path folder;

    private File jar;

    @BeforeEach
    void name() {
        jar = folder.resolve("agent.jar").toFile();
    }

    @Test
    void gives_each_file_back_as_it_was_whole_and_as_a_stream() throws IOException {
        Random random = new Random(7);
        PackedJar content = new PackedJar(folder.resolve("content"));
        Map<String, byte[]> expected = new HashMap<>();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[random.nextInt(LONGEST_BYTES)];
            // Every other one does not get shorter by compression.
            if (i % 2 == 0) {
                random.nextBytes(bytes);
            }
            String name = "inst/p" + random.nextInt(50) + "/F" + i + ".class";
            content.with(name, bytes);
            expected.put(name, bytes);
        }
        content.write(jar, "before.txt");

        Pack pack = Pack.open(jar);

        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            PackedFile found = pack.find(file.getKey());
            assertThat(found.bytes()).as(file.getKey()).isEqualTo(file.getValue());
            try (InputStream in = found.open()) {
                assertThat(in.readAllBytes()).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void tells_names_of_one_hash_apart() throws IOException {
        assertThat("inst/Aa").hasSameHashCodeAs("inst/BB");
        new PackedJar(folder.resolve("content"))
                .with("inst/Aa", "first")
                .with("inst/BB", "second")
                .write(jar);

        Pack pack = Pack.open(jar);

        assertThat(pack.find("inst/Aa").bytes()).asString().isEqualTo("first");
        assertThat(pack.find("inst/BB").bytes()).asString().isEqualTo("second");
        assertThat(pack.find("inst/C#")).as("a third of the same hash").isNull();
    }

    @Test
    void knows_no_file_that_is_not_in_it() throws IOException {
        new PackedJar(folder.resolve("content")).with("inst/a.txt", "").write(jar, "outside.txt");

        Pack pack = Pack.open(jar);

        assertThat(pack.find("outside.txt")).isNull();
        assertThat(pack.find("inst/a.txt").bytes()).isEmpty();
        assertThat(pack.find("inst")).isNull();
    }

    @Test
    void says_what_is_wrong_with_a_jar_that_it_cannot_read() throws IOException {
        Files.writeString(jar.toPath(), "no jar");
        assertThatThrownBy(() -> Pack.open(jar)).isInstanceOf(IOException.class).hasMessageContaining("not a jar");

        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar.toPath()))) {
            zip.putNextEntry(new ZipEntry("other.txt"));
        }
        assertThatThrownBy(() -> Pack.open(jar))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lacks inst.pack");

        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar.toPath()))) {
            zip.putNextEntry(new ZipEntry(Pack.ENTRY));
            zip.write("compressed".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Pack.open(jar))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("inst.pack is compressed");
    }

    @Test
    void is_the_same_for_the_same_files() throws IOException {
        byte[] once = new PackedJar(folder.resolve("one"))
                .with("inst/a.txt", "a")
                .with("inst/b.txt", "b")
                .pack();
        byte[] again = new PackedJar(folder.resolve("two"))
                .with("inst/b.txt", "b")
                .with("inst/a.txt", "a")
                .pack();

        assertThat(again).isEqualTo(once);
    }
}
