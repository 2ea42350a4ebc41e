package io.vritti.store;

/**
 * An episode that the remote store would not take.
 *
 * @param error what it said last
 * @param tries how often it was asked
 */
public record ParkedEntry(String episodeId, String error, int tries) {}
