/**
 * Reflections on failures: root cause, what to do, when it applies. Rules come first and need no network; a model is asked for
 * what they leave, where the owner has given a key. Nothing of it runs on a host's thread, and what it says is data: it blocks
 * nothing, clears nothing and runs nothing. It may use {@code episode}, and
 * {@code flight} and {@code metrics} to tell what it takes.
 */
package io.vritti.reflect;
