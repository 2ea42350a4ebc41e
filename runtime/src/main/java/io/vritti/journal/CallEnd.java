package io.vritti.journal;

/**
 * When a call of the host ended, and what it belonged to; also where it is learnt later, on a thread of the agent.
 *
 * @param work number of the piece of work that it was part of: the conversation, or else the thread
 * @param goal that was to be reached, or null
 * @param tool inside whose call it happened, or null
 * @param atMillis wall clock
 * @param atNanos the same on the clock of {@link System#nanoTime}
 */
public record CallEnd(long work, String goal, String tool, long atMillis, long atNanos) {}
