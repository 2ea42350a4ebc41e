package io.vritti.agent.library.apache5;

import io.vritti.intercept.http.MemoryContent;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.client5.http.async.methods.SimpleBody;

/** The bytes of a body that the async client's own kind of request has in memory. */
final class SimpleContent extends MemoryContent {

    private final SimpleBody body;

    SimpleContent(SimpleBody body) {
        this.body = body;
    }

    static boolean canRead(SimpleBody body) {
        return body.isText() || body.isBytes() && body.getBodyBytes().length <= MOST_BYTES;
    }

    @Override
    protected void writeTo(OutputStream target) throws IOException {
        target.write(body.getBodyBytes());
    }
}
