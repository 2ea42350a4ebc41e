package io.vritti.intercept.http;

/** One call of a client library, read by the class that knows the library's types. */
public interface ClientCall {

    /** @return null where the request has no form that can be judged */
    OutgoingRequest request();

    /**
     * @param result what the library's method returned, not null
     * @return null where that is no response
     */
    IncomingResponse response(Object result);

    /**
     * Whether the thread that is about to send it may wait for a verdict; one of an event loop may not. Asked on that thread.
     */
    default boolean mayWait() {
        return true;
    }

    /**
     * @param callback what the library is to call when the call ends, of one of the library's types; may be null
     * @param report takes how it ended, before the host's callback hears of it
     * @return what takes its place: it passes on all that it hears
     */
    default Object observing(Object callback, CallReport report) {
        return callback;
    }

    /** Whether the host itself has stopped it: then its failure says nothing. */
    default boolean isCancelled() {
        return false;
    }
}
