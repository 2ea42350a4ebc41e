package io.vritti.flight;

/**
 * A failure on its way to the disk. All texts are redacted.
 *
 * @param episode id of the episode
 * @param key action key, 32 hexadecimal digits
 * @param family executable and subcommand, or method and authority
 * @param finerClass finer class of the failure, such as {@code port_in_use}
 * @param seenNanos when the end of the call was seen, on the clock of {@link System#nanoTime}
 */
public record CapturedFailure(String episode, String key, String family, String finerClass, long seenNanos) {}
