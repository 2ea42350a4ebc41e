package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDigestFileTest {

    private static final long NOON_MILLIS = 1_795_000_000_000L;

    @TempDir
    private Path folder;

    private final String key = SharingHome.sharedKey("import").hex();
    private File file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("heap.keys").toFile();
        new KeyDigestFile(file, "a customer at here").write(digest(), NOON_MILLIS);
    }

    @Test
    void what_was_written_is_read_again() {
        KeyDigestFile.Kept kept = new KeyDigestFile(file, "a customer at here").read();

        assertThat(kept.atMillis()).isEqualTo(NOON_MILLIS);
        assertThat(kept.digest().hasRevisionsOf(digest())).isTrue();
        assertThat(kept.digest().mayHold(key)).isTrue();
        assertThat(kept.digest().mayHold(absent(0))).isFalse();
        assertThat(kept.digest().mayHold(absent(1)))
                .as("of a part that lists none")
                .isTrue();
    }

    @Test
    void the_digest_of_another_store_or_customer_is_not_used() {
        assertThat(new KeyDigestFile(file, "a customer at there").read()).isNull();
    }

    @Test
    void a_damaged_file_is_none() throws Exception {
        byte[] content = Files.readAllBytes(file.toPath());
        content[content.length / 2] ^= 1;
        Files.write(file.toPath(), content);

        assertThat(new KeyDigestFile(file, "a customer at here").read()).isNull();
        assertThat(new KeyDigestFile(folder.resolve("none").toFile(), "a").read())
                .isNull();
    }

    /** Its second part lists no hashes, or the first where the key is of the second. */
    private KeyDigest digest() {
        List<KeyDigest.Part> parts = new ArrayList<>();
        for (int n = 0; n < KeyDigest.PARTS; n++) {
            long[] hashes = n == KeyDigest.part(key) ? new long[] {KeyDigest.hash(key)} : new long[0];
            parts.add(new KeyDigest.Part("r" + n, n == unlisted() ? null : hashes));
        }
        return new KeyDigest(parts);
    }

    private int unlisted() {
        return KeyDigest.part(key) == 1 ? 0 : 1;
    }

    /** @param n 0: of a part that lists its hashes; 1: of the one that does not */
    private String absent(int n) {
        int part = n == 1 ? unlisted() : KeyDigest.PARTS - 1;
        return "0".repeat(31) + Integer.toHexString(part);
    }
}
