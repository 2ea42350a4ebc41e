package io.vritti.embed;

/**
 * A vector, with the model that made it.
 *
 * @param model that computed it: vectors of different models are never compared
 * @param values of length one
 */
public record ModelVector(String model, float[] values) {}
