/**
 * What several models, or one from several perspectives, say of one failure, made into one lesson with the weight of their
 * agreement. It may use {@code embed}, {@code episode} and {@code reflect.model}.
 */
package io.vritti.reflect.model.consensus;
