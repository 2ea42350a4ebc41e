package io.vritti.store.kyrodb;

import io.grpc.Status;

/** What is wrong when KyroDB refuses, as far as that decides what to do next; told apart by code and text (facts.md §3.3). */
enum KyroError {
    /** Nobody answered, or the answer was lost: what was sent may have been stored. */
    UNREACHABLE("cannot be reached"),
    /** The key is missing or wrong. */
    DENIED("refuses the key: set vritti.kyrodb.api-key"),
    /** Too many calls in a second. */
    RATE("limits the rate of calls"),
    /** The tenant may keep no more vectors. */
    QUOTA("has no room left for this key: raise its max_vectors"),
    /** Too many searches at once. */
    OVERLOAD("is overloaded"),
    /** It writes nothing for now: disk, log, or an index that is full. */
    UNWILLING("takes no writes"),
    /** It keeps vectors of another dimension. */
    MISFIT("is made for other vectors"),
    /** This one item is at fault, and will be the next time. */
    ITEM("refuses an episode"),
    /** Anything else. */
    UNKNOWN("failed");

    private final String words;

    KyroError(String words) {
        this.words = words;
    }

    /** Completes "KyroDB at host:port ...". */
    String words() {
        return words;
    }

    /** Whether the same may be sent again without asking what happened: nothing was done. */
    boolean aboutTheServer() {
        return this != ITEM && this != UNKNOWN;
    }

    static KyroError of(Status status) {
        String text = String.valueOf(status.getDescription());
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED -> UNREACHABLE;
            case UNAUTHENTICATED, PERMISSION_DENIED -> DENIED;
            // Made by our own client when an answer is too large.
            case RESOURCE_EXHAUSTED -> text.contains("larger than max") ? UNKNOWN : ofText(text);
            // A message beyond 4 MiB.
            case OUT_OF_RANGE -> ITEM;
            default -> ofText(text);
        };
    }

    /** By what a bulk write says of an item, or a status of a call. */
    static KyroError ofText(String text) {
        if (text.contains("rate limit exceeded")) {
            return RATE;
        }
        if (text.contains("quota exceeded")) {
            return QUOTA;
        }
        if (text.contains("Search rejected")) {
            return OVERLOAD;
        }
        if (text.contains("disk space critically low")
                || text.contains("circuit breaker")
                || text.contains("index full")
                || text.contains("writes disabled")) {
            return UNWILLING;
        }
        if (text.contains("dimension mismatch")) {
            return MISFIT;
        }
        boolean item = text.contains("doc_id")
                || text.contains("norm is zero")
                || text.contains("finite")
                || text.contains("embedding")
                || text.contains("DOC_ID_OUT_OF_RANGE");
        return item ? ITEM : UNKNOWN;
    }
}
