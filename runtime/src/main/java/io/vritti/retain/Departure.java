package io.vritti.retain;

import io.vritti.store.EpisodeUse;

/** An episode that leaves the memory, and the reason. */
public record Departure(EpisodeUse episode, Reason reason) {}
