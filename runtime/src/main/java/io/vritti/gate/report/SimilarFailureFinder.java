package io.vritti.gate.report;

import io.vritti.journal.FailureState;
import java.util.concurrent.CompletableFuture;

/**
 * Finds failures that mean nearly the same as one that has just happened. They are no reason to refuse anything (design.md
 * §5.4); how they ended may help. Never waits: the answer comes from a thread of ours.
 */
public interface SimilarFailureFinder {

    /** Nothing is compared. */
    SimilarFailureFinder NONE = new SimilarFailureFinder() {
        @Override
        public CompletableFuture<SimilarFailure> nearest(FailureState failure, String user) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public boolean ready() {
            return false;
        }
    };

    /**
     * The nearest failure of another call whose end is known.
     *
     * @param failure as it was left, not redacted
     * @param user on whose behalf, as a keyed hash: another user's words are told to nobody else; empty where no user is known
     * @return completed with null where there is none, or where looking for it is not worth it now
     */
    CompletableFuture<SimilarFailure> nearest(FailureState failure, String user);

    /** Whether an answer may be expected within milliseconds: the model is loaded, and nothing is waiting. */
    boolean ready();
}
