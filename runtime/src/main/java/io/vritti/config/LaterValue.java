package io.vritti.config;

/**
 * A value in {@code vritti.properties} that takes effect only in JVMs that start later.
 *
 * @param now the value in force, as a user would write it; secrets hidden, empty for none
 * @param later the value at the next start, in the same form
 * @param id differs between different values, also those of secrets
 */
public record LaterValue(Setting setting, String now, String later, int id) {}
