package io.vritti.store.remote;

import io.vritti.episode.Episode;

/**
 * An episode on its way to a shared store.
 *
 * @param outboxId of its entry in the outbox
 * @param key what identifies the episode's action on every machine
 */
public record Outgoing(long outboxId, Episode episode, String key) {}
