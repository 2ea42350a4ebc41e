package io.vritti.agent.library.netty;

import io.vritti.intercept.http.IncomingResponse;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests of one channel that wait for their responses, which come in the same order (RFC 9112 §9.3.2). Used on the channel's
 * event loop only; holds nothing that leads to the channel.
 */
final class SentCalls {

    private final Deque<SentCall> waiting = new ArrayDeque<>(2);

    SentCall add() {
        SentCall sent = new SentCall();
        waiting.addLast(sent);
        return sent;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The last one was not sent. */
    void withdraw() {
        endUnknown(waiting.pollLast());
    }

    /** The oldest one has a response that is not the end of its call, as far as can be told here. */
    void leftOpen() {
        endUnknown(waiting.pollFirst());
    }

    private static void endUnknown(SentCall sent) {
        if (sent != null && sent.report() != null) {
            sent.report().cancelled();
        }
    }

    /** @return whether the oldest one is watched */
    boolean wantsResponse() {
        return !waiting.isEmpty() && waiting.peekFirst().report() != null;
    }

    /** @param response null where the oldest one is not watched */
    void responded(IncomingResponse response) {
        SentCall answered = waiting.pollFirst();
        if (answered != null && answered.report() != null) {
            answered.report().responded(response);
        }
    }

    /** No response comes any more. */
    void closed(Throwable why) {
        for (SentCall lost = waiting.pollFirst(); lost != null; lost = waiting.pollFirst()) {
            if (lost.report() != null) {
                lost.report().failed(why);
            }
        }
    }
}
