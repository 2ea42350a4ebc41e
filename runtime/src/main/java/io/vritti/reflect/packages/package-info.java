/**
 * The package that brings a missing program, header or library, by what this machine's package managers have written to its disk. Reads
 * files and starts nothing; what is large is read as a stream, within bytes and time, and each name is looked up once.
 */
package io.vritti.reflect.packages;
