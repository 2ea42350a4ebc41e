/** The language model that is asked about a failure: one question, one answer, over an OpenAI-compatible endpoint. */
package io.vritti.reflect.model;
