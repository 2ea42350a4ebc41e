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

    /** Whether the host itself has stopped it: then its failure says nothing. */
    default boolean isCancelled() {
        return false;
    }
}
