/**
 * The language model that is asked about a failure: one question, one answer, over an OpenAI-compatible endpoint. It may use
 * {@code episode}.
 */
package io.vritti.reflect.model;
