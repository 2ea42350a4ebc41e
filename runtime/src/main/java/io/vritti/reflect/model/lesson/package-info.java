/**
 * What a model said, taken apart and checked against what it was asked: what is kept is short, printable, redacted, rests on
 * lines of the error, and names nothing to run or to visit that the question does not name. Knows no endpoint and sends nothing.
 * It may use {@code episode}, {@code program}, {@code proof}, {@code redact}, {@code reflect.model}, {@code shell} and {@code
 * text}.
 */
package io.vritti.reflect.model.lesson;
