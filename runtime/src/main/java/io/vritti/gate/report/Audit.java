package io.vritti.gate.report;

import io.vritti.action.Outcome;
import io.vritti.config.Settings;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.gate.verdict.Verdict.Ruling;
import io.vritti.journal.FailureState;
import io.vritti.observe.Decision;
import io.vritti.observe.Decision.Course;
import io.vritti.observe.Decision.End;
import io.vritti.store.Fix;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes each call on which the gate had an opinion as a line of {@code decisions.jsonl} (design.md §7). */
public final class Audit {

    private final Settings settings;
    private final String session;
    private final AtomicInteger count = new AtomicInteger();

    public Audit(Settings settings, String session) {
        this.settings = settings;
        this.session = session;
    }

    /**
     * @param outcome null if the call was not executed
     * @param fix what ended such failures before, or null
     */
    public Decision entry(GateCall passage, Outcome outcome, Fix fix) {
        Verdict verdict = passage.verdict();
        FailureState state = verdict.remembered();
        boolean denied = verdict.reason() == Reason.DENIED;
        return new Decision(
                id(),
                passage.startedAtMillis(),
                passage.mode(),
                passage.verdict().ruling().name(),
                verdict.reason().code(),
                passage.action().text(),
                state == null ? null : state.episodeId(),
                verdict.changed(),
                passage.elapsedNanos() / 1_000,
                course(passage),
                outcome == null ? End.NOT_EXECUTED : outcome.failed() ? End.FAILED : End.SUCCEEDED,
                outcome == null ? -1 : outcome.code(),
                passage.action().key().hex(),
                session,
                passage.action().family(),
                state == null ? null : state.finerClass(),
                verdict.layer(),
                settings.vetoScope().name().toLowerCase(Locale.ROOT),
                verdict.checked(),
                state == null ? 0 : state.failures(),
                denied ? null : "a change of what was checked, a success, or time",
                fix == null ? null : fix.told());
    }

    /** The line of a failure with the fix of a similar one. */
    public Decision entry(GateCall passage, Outcome outcome, SimilarFailure like) {
        return new Decision(
                id(),
                passage.startedAtMillis(),
                passage.mode(),
                Ruling.HINT.name(),
                Reason.LIKE_FAILED.code(),
                passage.action().text(),
                like.episodeId(),
                List.of(),
                passage.elapsedNanos() / 1_000,
                Course.HINTED,
                End.FAILED,
                outcome.code(),
                passage.action().key().hex(),
                session,
                passage.action().family(),
                like.finerClass(),
                Verdict.SIMILAR,
                settings.vetoScope().name().toLowerCase(Locale.ROOT),
                List.of(like.described()),
                like.failures(),
                null,
                like.end());
    }

    private static Course course(GateCall passage) {
        if (passage.refusal() != null) {
            return Course.VETOED;
        }
        return switch (passage.verdict().reason()) {
            case PROBE -> Course.PROBE;
            case HOLDOUT -> Course.HOLDOUT;
            case INSISTED -> Course.INSISTED;
            default -> passage.verdict().ruling() == Ruling.HINT ? Course.HINTED : Course.OBSERVED;
        };
    }

    /** Unique within the home: the session's hash and a number in it. */
    private String id() {
        return String.format(Locale.ROOT, "d-%04x%04x", session.hashCode() & 0xffff, count.incrementAndGet() & 0xffff);
    }
}
