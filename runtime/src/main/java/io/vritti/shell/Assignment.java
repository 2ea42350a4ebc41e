package io.vritti.shell;

/**
 * {@code name=value} before a command, or alone.
 *
 * @param name the variable, without a subscript
 * @param value what follows the sign; an array {@code (a b)} is one word that is not literal
 * @param appends {@code name+=value}: the value is put behind the one that is there
 */
public record Assignment(String name, Word value, boolean appends) {}
