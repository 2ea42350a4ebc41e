package io.vritti.agent.library.netty;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.FullHttpRequest;
import io.vritti.intercept.http.MemoryContent;
import io.vritti.intercept.http.RequestContent;
import java.io.IOException;
import java.io.OutputStream;

/** A copy of a body: Netty gives the memory of the sent one to others. */
final class CopiedContent extends MemoryContent {

    /** To copy it takes some microseconds of the event loop. */
    private static final int MOST_COPIED_BYTES = 64 << 10;

    private final byte[] bytes;

    private CopiedContent(byte[] bytes) {
        this.bytes = bytes;
    }

    static RequestContent of(FullHttpRequest request) {
        ByteBuf content = request.content();
        int size = content.readableBytes();
        if (size == 0) {
            return RequestContent.NONE;
        }
        if (size > MOST_COPIED_BYTES) {
            return RequestContent.STREAMED;
        }
        byte[] copy = new byte[size];
        content.getBytes(content.readerIndex(), copy);
        return new CopiedContent(copy);
    }

    @Override
    protected void writeTo(OutputStream target) throws IOException {
        target.write(bytes);
    }
}
