package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedBodyTest {

    @Test
    void equal_bytes_have_one_identity_wherever_they_lie(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("body"), "{\"qty\":1}");
        byte[] text = new PublishedBody(BodyPublishers.ofString("{\"qty\":1}")).identity();
        assertThat(text)
                .isEqualTo(new PublishedBody(BodyPublishers.ofByteArray("{\"qty\":1}".getBytes())).identity())
                .isEqualTo(new PublishedBody(BodyPublishers.ofFile(file)).identity())
                .isNotEqualTo(new PublishedBody(BodyPublishers.ofString("{\"qty\":2}")).identity());
    }

    @Test
    void stream_is_never_touched() {
        AtomicInteger opened = new AtomicInteger();
        PublishedBody body = new PublishedBody(BodyPublishers.ofInputStream(() -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[3]);
        }));
        assertThat(body.identity()).isNull();
        assertThat(opened).hasValue(0);
    }

    @Test
    void large_body_is_not_hashed_on_the_hosts_thread() {
        byte[] large = new byte[(int) PublishedBody.MOST_BYTES + 1];
        assertThat(new PublishedBody(BodyPublishers.ofByteArray(large)).identity())
                .isNull();
    }

    @Test
    void no_body_is_known() {
        assertThat(new PublishedBody(BodyPublishers.noBody()).identity()).isEmpty();
    }
}
