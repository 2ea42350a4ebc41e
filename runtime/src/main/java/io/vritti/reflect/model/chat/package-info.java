/**
 * Questions to models over HTTP, by OkHttp, to any endpoint that speaks OpenAI's chat completions: the request, what endpoints
 * refuse of it, their faults, and what they report as cost. What a model says is checked by {@code reflect.model.lesson}. For
 * agent threads; nothing here is loaded before a model is asked. It may use {@code episode}, {@code proof}, {@code redact},
 * {@code reflect.model}, {@code reflect.model.lesson} and {@code text}.
 */
package io.vritti.reflect.model.chat;
