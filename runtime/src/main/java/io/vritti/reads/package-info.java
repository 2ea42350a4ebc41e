/**
 * The inputs that a command reads: the read set, the wrappers and variables that change it, and the interface of the
 * tools. It may use {@code shell}, {@code program}, {@code action}, {@code disk} and {@code world}. It names no tool; those of
 * {@code ecosystem} are handed in.
 */
package io.vritti.reads;
