/**
 * The record of one remembered failure, as it is stored, shown and exchanged, and of what a person or a model may write about it. It
 * may use {@code action} for its keys and {@code redact}. Every text in it that could hold a secret is redacted.
 */
package io.vritti.episode;
