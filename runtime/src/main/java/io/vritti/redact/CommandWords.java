package io.vritti.redact;

import java.util.List;

/**
 * One command with its words as the program gets them: quotes and escapes are gone.
 *
 * @param words program and arguments
 * @param assignments {@code name=value} before the program, or alone
 * @param inputs texts that it may read on its standard input: what {@code echo} writes into its pipe, a heredoc, a here-string
 */
public record CommandWords(List<String> words, List<String> assignments, List<String> inputs) {}
