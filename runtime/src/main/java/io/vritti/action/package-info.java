/**
 * What the host is about to do and how it ended: processes, HTTP requests, their keys, and their outcomes. It may use
 * {@code shell}, {@code program}, {@code git}, {@code disk}, {@code redact}, {@code bounded} and {@code text}. It holds no opinion about an action, and computes costly
 * parts only when they are needed, because it runs on the host's thread.
 */
package io.vritti.action;
