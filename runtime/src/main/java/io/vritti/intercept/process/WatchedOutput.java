package io.vritti.intercept.process;

/** What is kept of one output of a process. */
interface WatchedOutput {

    /** The end of what the process wrote, without what a cut may have parted from its name. */
    String telling();

    /** Waits until the host has read to the end, or the time is over. */
    void awaitEnd(long nanos);
}
