package io.vritti.agent.library.apache4;

import io.vritti.intercept.http.MemoryContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.apache.http.HttpEntity;

/** The bytes of an entity of the library's own that has them in memory. */
final class SentContent extends MemoryContent {

    private static final Set<String> IN_MEMORY = Set.of(
            "org.apache.http.entity.ByteArrayEntity",
            "org.apache.http.entity.StringEntity",
            "org.apache.http.client.entity.UrlEncodedFormEntity",
            "org.apache.http.nio.entity.NByteArrayEntity",
            "org.apache.http.nio.entity.NStringEntity");

    private final HttpEntity entity;

    SentContent(HttpEntity entity) {
        this.entity = entity;
    }

    static boolean canRead(HttpEntity entity) {
        return IN_MEMORY.contains(entity.getClass().getName()) && entity.getContentLength() <= MOST_BYTES;
    }

    @Override
    protected void writeTo(OutputStream target) throws IOException {
        entity.writeTo(target);
    }
}
