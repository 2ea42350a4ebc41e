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
import io.vritti.store.Advice;
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
     * @param advice what a reflection says about it and was told, or null
     */
    public Decision entry(GateCall call, Outcome outcome, Fix fix, Advice advice) {
        Verdict verdict = call.verdict();
        FailureState state = verdict.remembered();
        boolean denied = verdict.reason() == Reason.DENIED;
        return new Decision(
                id(),
                session,
                call.startedAtMillis(),
                called(call),
                new Decision.Judgement(
                        call.mode(),
                        scope(),
                        verdict.layer(),
                        verdict.ruling().name(),
                        verdict.reason().code(),
                        call.elapsedNanos() / 1_000),
                new Decision.Known(
                        state == null ? null : state.episodeId(),
                        state == null ? null : state.finerClass(),
                        state == null ? 0 : state.failures(),
                        verdict.changed(),
                        verdict.checked(),
                        denied ? null : "a change of what was checked, a success, or time",
                        fix == null ? null : fix.told(),
                        advice == null ? null : AdviceText.of(advice)),
                new Decision.Result(
                        course(call),
                        outcome == null ? End.NOT_EXECUTED : outcome.failed() ? End.FAILED : End.SUCCEEDED,
                        outcome == null ? -1 : outcome.code()));
    }

    /** The line of a failure with the fix of a similar one. */
    public Decision entry(GateCall call, Outcome outcome, SimilarFailure like) {
        return new Decision(
                id(),
                session,
                call.startedAtMillis(),
                called(call),
                new Decision.Judgement(
                        call.mode(),
                        scope(),
                        Verdict.SIMILAR,
                        Ruling.HINT.name(),
                        Reason.LIKE_FAILED.code(),
                        call.elapsedNanos() / 1_000),
                new Decision.Known(
                        like.episodeId(),
                        like.finerClass(),
                        like.failures(),
                        List.of(),
                        List.of(like.described()),
                        null,
                        like.end(),
                        null),
                new Decision.Result(Course.HINTED, End.FAILED, outcome.code()));
    }

    private static Decision.Call called(GateCall call) {
        return new Decision.Call(
                call.action().key().hex(), call.action().family(), call.action().text());
    }

    private String scope() {
        return settings.veto().scope().name().toLowerCase(Locale.ROOT);
    }

    /** What is done with a call. */
    static Course course(GateCall call) {
        if (call.refusal() != null) {
            return Course.VETOED;
        }
        return switch (call.verdict().reason()) {
            case PROBE -> Course.PROBE;
            case HOLDOUT -> Course.HOLDOUT;
            case INSISTED -> Course.INSISTED;
            default -> call.verdict().ruling() == Ruling.HINT ? Course.HINTED : Course.OBSERVED;
        };
    }

    /** Unique within the home: the session's hash and a number in it. */
    private String id() {
        return String.format(Locale.ROOT, "d-%04x%04x", session.hashCode() & 0xffff, count.incrementAndGet() & 0xffff);
    }
}
