package io.vritti.tool;

/** Conversations as numbers, which say nothing of their names and take no more room for long ones. */
public final class ConversationNumber {

    /** Of a call that belongs to none that is known. */
    public static final long UNKNOWN = 0;

    /** FNV-1a, 64 bits (draft-eastlake-fnv). */
    private static final long OFFSET = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private ConversationNumber() {}

    /** Below 0, and 0 where the framework does not tell. */
    public static long of(ToolRequest request) {
        try {
            return of(request.conversation());
        } catch (RuntimeException | LinkageError unreadable) {
            return UNKNOWN;
        }
    }

    /** @param name of a conversation, or null */
    public static long of(String name) {
        return name == null || name.isBlank() ? UNKNOWN : Long.MIN_VALUE | hash(name);
    }

    /** Of any text. */
    public static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
