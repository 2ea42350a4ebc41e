package io.vritti.embed;

/**
 * What a text means, or what a picture shows.
 *
 * @param model that computed it: vectors of different models are never compared
 * @param values of length one
 */
public record ModelVector(String model, float[] values) {}
