package io.vritti.intercept.http;

import io.vritti.intercept.io.CountedOutputStream;

/** A body that the host has written into a buffer of the connection, which sends it as a whole. */
record WrittenBody(CountedOutputStream written) implements RequestContent {

    @Override
    public byte[] identity() {
        return written.hash();
    }

    @Override
    public String head() {
        return written.head();
    }
}
