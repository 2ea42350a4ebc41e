package io.vritti.gate.report;

import io.vritti.action.Outcome;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.observe.EventLoops;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Reports with a failure how a similar one was ended, if no fix of its own is known (design.md §5.7): in the audit, and if the
 * answer comes in time, also to the host.
 */
public final class SimilarFailureHints {

    private final SimilarFailureFinder failures;
    private final Journal journal;
    private final Audit audit;
    private final Counters counters;
    private final VerdictCounts verdicts;
    private final LongSupplier deadlineNanos;

    public SimilarFailureHints(
            SimilarFailureFinder failures,
            Journal journal,
            Audit audit,
            Counters counters,
            VerdictCounts verdicts,
            LongSupplier deadlineNanos) {
        this.failures = failures;
        this.journal = journal;
        this.audit = audit;
        this.counters = counters;
        this.verdicts = verdicts;
        this.deadlineNanos = deadlineNanos;
    }

    /**
     * @param failure what the call has just left
     * @param user on whose behalf, as a keyed hash; empty where no user is known
     * @return what to tell the host; null for nothing, which is all there is in mode {@code observe}
     */
    public String tell(GateCall call, FailureState failure, String user, Outcome outcome) {
        if (!call.tells()) {
            return null;
        }
        boolean wait = inMessage(outcome) && failures.ready() && !EventLoops.isCurrentThread();
        CompletableFuture<SimilarFailure> found = failures.nearest(failure, user)
                .thenApply(like -> {
                    if (like != null) {
                        counters.increment(Counter.HINTS);
                        verdicts.given(Verdict.Ruling.HINT, Reason.LIKE_FAILED, like.finerClass());
                        journal.decided(audit.entry(call, outcome, like));
                    }
                    return like;
                });
        SimilarFailure like = wait ? inTime(found) : null;
        return like == null ? null : like.told();
    }

    /** An exit code has no message to say anything in. */
    private static boolean inMessage(Outcome outcome) {
        return outcome.end() == Outcome.End.EXCEPTION || outcome.end() == Outcome.End.NOT_STARTED;
    }

    private SimilarFailure inTime(CompletableFuture<SimilarFailure> found) {
        try {
            return found.get(deadlineNanos.getAsLong(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (TimeoutException | ExecutionException e) {
            return null;
        }
    }
}
