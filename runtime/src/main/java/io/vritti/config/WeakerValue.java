package io.vritti.config;

/**
 * A value that has no effect, because a stronger source sets the same key.
 *
 * @param origin as {@link Settings#origin} names it
 * @param text as given; it may be a secret
 */
record WeakerValue(String origin, String text) {}
