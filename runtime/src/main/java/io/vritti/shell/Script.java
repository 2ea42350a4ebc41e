package io.vritti.shell;

/** Placeholder until the shell branch lands. */
public record Script(String retryNote) {}
