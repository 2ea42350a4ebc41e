package io.vritti.intercept.http;

import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.CountedOutputStream;
import java.io.IOException;

/** The state of one HttpURLConnection: one logical exchange that spans several calls (facts.md §1.5). */
final class UrlExchange {

    private final long startNanos = System.nanoTime();
    private CountedOutputStream body;
    private boolean streamed;
    private GateCall call;
    private boolean inside;
    private boolean finished;
    private int status = -1;
    private boolean unfollowed;

    synchronized CountedOutputStream body() {
        return body;
    }

    synchronized void body(CountedOutputStream counted, boolean sentWhileWritten) {
        body = counted;
        streamed = sentWhileWritten;
    }

    synchronized boolean streamed() {
        return streamed;
    }

    /** One call at a time is looked at: the connection calls itself. @return whether this is the outermost */
    synchronized boolean enter() {
        if (inside || finished || unfollowed) {
            return false;
        }
        inside = true;
        return true;
    }

    synchronized void leave() {
        inside = false;
    }

    /** A refused connection asks again and again; it gets the same answer. */
    synchronized IOException refusal() {
        return call == null ? null : call.refusal();
    }

    synchronized void judged(GateCall judged) {
        call = judged;
    }

    /** It goes to a model, or the gate is off: its later calls are of no interest. */
    synchronized void unfollow() {
        unfollowed = true;
        inside = false;
    }

    synchronized void status(int code) {
        status = code;
    }

    synchronized int status() {
        return status;
    }

    /** @return what to report, once; null before the gate was asked and after the report */
    synchronized Exchange finish() {
        if (finished || call == null) {
            return null;
        }
        finished = true;
        return new Exchange(call, startNanos, null);
    }
}
