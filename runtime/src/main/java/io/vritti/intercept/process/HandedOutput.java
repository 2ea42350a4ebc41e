package io.vritti.intercept.process;

import io.vritti.intercept.io.OutputTail;
import java.nio.ByteBuffer;

/** An output that a library hands to the host piece by piece. */
final class HandedOutput implements WatchedOutput {

    private final OutputTail tail = new OutputTail();

    /** @param piece from its position to its limit; stays as it is */
    void add(ByteBuffer piece) {
        byte[] bytes = new byte[piece.remaining()];
        piece.duplicate().get(bytes);
        tail.write(bytes, 0, bytes.length);
    }

    @Override
    public String telling() {
        return tail.telling();
    }

    /** The thread that makes the exit known hands out the output too: nothing more comes while it waits. */
    @Override
    public void awaitEnd(long nanos) {}
}
