package io.vritti.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that this JVM holds open while it writes into it. */
class OpenFilesTest {

    @TempDir
    Path folder;

    private String own;

    @BeforeEach
    void ownFolder() throws IOException {
        own = folder.toRealPath().toString();
    }

    @Test
    void file_that_is_open_and_was_written_is_found() throws IOException {
        Path file = Path.of(own, "data");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(1);
            assertThat(writtenSince(System.currentTimeMillis())).isEqualTo(file.toString());
            assertThat(OpenFiles.writtenSince(System.currentTimeMillis(), path -> true))
                    .isNull();
        }
        assertThat(writtenSince(System.currentTimeMillis())).isNull();
    }

    @Test
    void file_that_is_open_and_was_not_written_since_then_is_not() throws IOException {
        try (FileOutputStream out = new FileOutputStream(own + "/data")) {
            out.write(1);
            assertThat(writtenSince(System.currentTimeMillis() + 60_000)).isNull();
        }
    }

    @Test
    void logs_and_what_is_only_read_are_not() throws IOException {
        Files.writeString(Path.of(own, "read"), "x");
        try (FileOutputStream out = new FileOutputStream(own + "/app.log");
                FileInputStream in = new FileInputStream(own + "/read")) {
            out.write(in.read());
            assertThat(writtenSince(0)).isNull();
        }
    }

    private String writtenSince(long millis) {
        return OpenFiles.writtenSince(millis, path -> !path.startsWith(own));
    }
}
