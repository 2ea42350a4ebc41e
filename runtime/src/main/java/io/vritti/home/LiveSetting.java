package io.vritti.home;

/**
 * A setting in force in a JVM that carries the agent, for {@code vritti config --jvm}.
 *
 * @param value as a user would write it, redacted
 * @param from where it comes from
 */
public record LiveSetting(String key, String value, String from) {}
