package io.vritti.store.remote;

/**
 * Whether one configured server can be used.
 *
 * @param role what the server keeps, in a word: {@code text}
 * @param problem what is wrong, in one sentence, or null
 * @param note what its owner may want to know in time, in one sentence, or null
 */
public record InstanceCheck(String role, String address, String problem, String note) {}
