package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedClassLoaderTest {

    private static final String INMATE = "io.vritti.agent.IsolatedClassLoaderTest$Inmate";

    @TempDir
    private Path folder;

    private IsolatedClassLoader loader;

    /** What the jar under test holds. */
    public static final class Inmate {}

    @BeforeEach
    void open() throws IOException {
        File jar = folder.resolve("agent.jar").toFile();
        PackedJar content = new PackedJar(folder.resolve("content"))
                .with("inst/" + INMATE.replace('.', '/') + ".class", bytesOf(Inmate.class))
                .with("inst/words.txt", "ground floor")
                .with("inst/new.txt", "ground floor")
                .with("inst-21/new.txt", "floor 21");
        content.write(jar, "outside.txt");
        loader = new IsolatedClassLoader(jar);
    }

    @Test
    void its_own_class_wins_over_the_hosts_class_of_the_same_name() throws Exception {
        Class<?> inmate = loader.loadClass(INMATE);

        assertThat(inmate.getClassLoader()).isSameAs(loader);
        assertThat(inmate).isNotSameAs(Inmate.class);
    }

    @Test
    void sees_the_jdk_and_nothing_of_the_host() throws Exception {
        assertThat(loader.loadClass("java.net.http.HttpClient").getName()).isEqualTo("java.net.http.HttpClient");
        assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.Test"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("io/vritti/agent/IsolatedClassLoaderTest.class"))
                .isNull();
    }

    @Test
    void hides_unsafe_where_its_use_prints_a_warning() {
        if (Runtime.version().feature() >= 24) {
            assertThatThrownBy(() -> loader.loadClass("sun.misc.Unsafe")).isInstanceOf(ClassNotFoundException.class);
        } else {
            assertThat(loader).satisfies(any -> any.loadClass("sun.misc.Unsafe"));
        }
    }

    @Test
    void serves_resources_by_stream_by_address_and_to_named_modules() throws IOException {
        assertThat(text(loader.getResourceAsStream("words.txt"))).isEqualTo("ground floor");
        assertThat(text(loader.getResource("words.txt").openStream())).isEqualTo("ground floor");
        assertThat(loader.findResource("some.module", "words.txt")).isNotNull();
        List<URL> all = Collections.list(loader.getResources("words.txt"));
        assertThat(all).hasSize(1);
        assertThat(loader.getResource("outside.txt")).isNull();
    }

    @Test
    void tells_length_and_checksum_of_a_resource_without_reading_it() throws IOException {
        URLConnection connection = loader.getResource("words.txt").openConnection();
        CRC32 expected = new CRC32();
        expected.update("ground floor".getBytes(StandardCharsets.UTF_8));

        assertThat(connection.getContentLengthLong()).isEqualTo(12);
        assertThat(connection.getHeaderField("crc-32")).isEqualTo(Long.toString(expected.getValue()));
    }

    @Test
    void takes_the_newest_floor_that_the_jvm_can_read() throws IOException {
        String expected = Runtime.version().feature() >= 21 ? "floor 21" : "ground floor";

        assertThat(text(loader.getResourceAsStream("new.txt"))).isEqualTo(expected);
    }

    @Test
    void runs_what_is_to_be_prepared_before_it_defines_the_class() throws Exception {
        AtomicBoolean prepared = new AtomicBoolean();
        loader.prepare(List.of("io.vritti.agent."), () -> prepared.set(true));

        loader.loadClass(INMATE);

        assertThat(prepared).isTrue();
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }
}
