package io.vritti.store;

import io.vritti.episode.Episode;

/**
 * An episode that the remote store does not have as it is now. A later change of it replaces the entry by one with a new
 * id, so acknowledging what was sent never hides what came after.
 *
 * @param id grows, never used twice
 * @param episode as it is when the entry is read
 * @param createdAtMillis wall clock of the change
 */
public record OutboxEntry(long id, Episode episode, long createdAtMillis) {}
