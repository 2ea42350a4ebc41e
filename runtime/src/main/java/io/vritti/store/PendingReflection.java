package io.vritti.store;

import io.vritti.episode.Episode;

/**
 * How it stands with the reflection on one episode.
 *
 * @param several whether several answers are compared, not one taken
 * @param dueMillis wall clock before which no model is asked
 * @param tries how often one was asked
 * @param note why it stands so, or how the last try ended; may be null
 */
public record PendingReflection(
        Episode episode, ReflectionState state, boolean several, long dueMillis, int tries, String note) {}
