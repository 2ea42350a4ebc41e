package io.vritti.agent.library.okhttp;

import io.vritti.intercept.http.MemoryContent;
import java.io.IOException;
import java.io.OutputStream;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;

/** The bytes of a body of OkHttp's own classes. A class of the host's may give them only once, or count how often it is read. */
final class SentContent extends MemoryContent {

    private static final String OWN_CLASSES = "okhttp3.";

    private final RequestBody body;

    SentContent(RequestBody body) {
        this.body = body;
    }

    /** Whether a body is of OkHttp's own, has no parts of the host's, and is small enough to be read. */
    static boolean canRead(RequestBody body) {
        try {
            return body.getClass().getName().startsWith(OWN_CLASSES)
                    && body.getClass().getClassLoader() == RequestBody.class.getClassLoader()
                    && !(body instanceof MultipartBody)
                    && body.contentLength() >= 0
                    && body.contentLength() <= MOST_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    protected void writeTo(OutputStream target) throws IOException {
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        buffer.writeTo(target);
    }
}
