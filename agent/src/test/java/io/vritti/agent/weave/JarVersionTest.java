package io.vritti.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarVersionTest {

    @TempDir
    private Path folder;

    @Test
    void maven_wrote_it_into_the_jar() throws Exception {
        assertThat(JarVersion.of(jar("renamed.jar", "a/client"))).isEqualTo("1.2.a/client");
    }

    @Test
    void a_jar_of_several_libraries_has_that_of_its_name() throws Exception {
        assertThat(JarVersion.of(jar("all-in-one-3.1-SNAPSHOT.jar", "a/client", "a/other")))
                .isEqualTo("3.1-SNAPSHOT");
        assertThat(JarVersion.of(jar("all.jar", "a/client", "a/other"))).isEqualTo("all.jar");
    }

    @Test
    void a_jar_in_a_jar_has_that_of_its_name() {
        assertThat(JarVersion.of("jar:nested:/shop.jar/!BOOT-INF/lib/http-client-4.12.0.jar!/"))
                .isEqualTo("4.12.0");
    }

    @Test
    void classes_in_a_folder_have_none() {
        assertThat(JarVersion.of(folder.toUri().toString())).isEmpty();
        assertThat(JarVersion.of("")).isEmpty();
    }

    private String jar(String name, String... artifacts) throws Exception {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String artifact : artifacts) {
                out.putNextEntry(new ZipEntry("META-INF/maven/" + artifact + "/pom.properties"));
                out.write(("version=1.2." + artifact).getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar.toUri().toString();
    }
}
