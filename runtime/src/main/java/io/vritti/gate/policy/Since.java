package io.vritti.gate.policy;

/**
 * What lies between a failure and the call that is about to repeat it.
 *
 * @param modelReacted whether a model was asked
 * @param userSpoke whether a user of either conversation said something: what no file shows may have been mended
 * @param userSpokeEarlier the same since a failure before the last change
 * @param otherConversation whether both are known to belong to conversations, and to two of them
 * @param user on whose behalf the call is made, as a keyed hash; empty where that is unknown; null for whoever may see all
 */
public record Since(
        boolean modelReacted, boolean userSpoke, boolean userSpokeEarlier, boolean otherConversation, String user) {

    /** For a person who looks at what is remembered. */
    public static final Since OPERATOR = new Since(true, false, false, false, null);

    /** Whether it failed for another user than this one: of that only classes and verified causes travel (design.md §5.7). */
    boolean apart(String other) {
        return user != null && !other.isEmpty() && !other.equals(user);
    }
}
