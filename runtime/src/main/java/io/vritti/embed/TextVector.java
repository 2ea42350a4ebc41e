package io.vritti.embed;

/**
 * What a text means.
 *
 * @param model that computed it: vectors of different models are never compared
 * @param values of length one
 */
public record TextVector(String model, float[] values) {}
