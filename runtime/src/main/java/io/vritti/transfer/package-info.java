/**
 * Memory that leaves a home as JSON lines, and comes into another. What comes in is redacted again, and never trusted further than that
 * such a failure was reported: it leads to hints until it has failed here. It may use {@code action}, {@code bounded},
 * {@code episode}, {@code evidence}, {@code observe}, {@code redact}, {@code store} and {@code store.kyrodb}.
 */
package io.vritti.transfer;
