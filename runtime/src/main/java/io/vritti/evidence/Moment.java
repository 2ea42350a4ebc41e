package io.vritti.evidence;

/**
 * How far this session has come.
 *
 * @param events starts and ends of processes that may change something
 * @param others whether such a process runs, or may have been left running
 * @param noted writes to files
 */
public record Moment(long events, boolean others, long noted) {

    /** A process starts and ends. */
    static final long EVENTS_OF_ONE = 2;
}
