package io.vritti.action;

import java.util.function.Supplier;

/**
 * The beginning of what the host writes to the standard input of a process, raw. Only the search for secrets reads it, after the
 * call has failed: a tool may repeat what it was given. Safe for use by several threads.
 */
public final class HostInput {

    /** As much of an input or a body as is searched: a password and a request with credentials are far shorter. */
    public static final int MOST_BYTES = 16 * 1024;

    private volatile Supplier<String> head = () -> "";

    /** @param written gives what the host has written so far, at most {@link #MOST_BYTES} of it */
    public void comesFrom(Supplier<String> written) {
        head = written;
    }

    /** Never null; empty where the host wrote nothing. */
    public String head() {
        return head.get();
    }
}
