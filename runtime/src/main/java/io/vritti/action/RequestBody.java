package io.vritti.action;

/** The body of a request; read late, because most calls are never looked at. */
public interface RequestBody {

    /** No body at all. */
    RequestBody NONE = () -> new byte[0];

    /** A body that cannot be read without taking it from the host: it makes the key open. */
    RequestBody STREAMED = () -> null;

    /** A hash of the bytes, empty for no body, or null if they cannot be known beforehand. */
    byte[] identity();

    /** The beginning of the body as text, for the search for secrets; empty where it is not in memory. */
    default String head() {
        return "";
    }
}
