/**
 * The package that brings a missing program, header or library, by what this machine's package managers have written to its disk.
 * Reads files and starts nothing; what is large is read as a stream, within bytes and time, and each name is looked up once. It
 * may use {@code disk}, {@code episode}, {@code program}, {@code reflect} and {@code shell}.
 */
package io.vritti.reflect.packages;
