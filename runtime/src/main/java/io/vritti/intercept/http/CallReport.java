package io.vritti.intercept.http;

/** Takes how an asynchronous call ended: the first report counts. For any thread, and never waits. */
public interface CallReport {

    /** An answer came, whatever its status. */
    void responded(IncomingResponse response);

    /** No answer came, or no whole one. */
    void failed(Throwable thrown);

    /** The host gave it up: that says nothing of what would have become of it. */
    void cancelled();
}
