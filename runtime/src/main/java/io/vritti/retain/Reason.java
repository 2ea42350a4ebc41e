package io.vritti.retain;

/**
 * The reason for which an episode leaves.
 *
 * @param rule the rule that it falls under
 * @param words the reason in words for the owner: {@code not used for 45d (vritti.retain.unused=30d)}
 */
public record Reason(Rule rule, String words) {}
