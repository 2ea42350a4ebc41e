package io.vritti.program;

/**
 * A file or folder that a word of a command names.
 *
 * @param name as the word has it
 */
public record NamedFile(String name, FileRole role) {}
