package io.vritti.flight;

import io.vritti.observe.Decision;
import io.vritti.observe.RedactedDecision;
import java.util.Locale;

/** Makes the events. The only class that does, because loading it loads the recorder's classes. */
final class JfrEvents implements FlightEvents {

    @Override
    public void decided(RedactedDecision redacted) {
        DecisionEvent event = new DecisionEvent();
        if (event.isEnabled()) {
            Decision decision = redacted.value();
            event.id = decision.id();
            event.verdict = decision.verdict().toLowerCase(Locale.ROOT);
            event.reason = decision.reason();
            event.errorClass = decision.errorClass();
            event.course = decision.course().label();
            event.outcome = decision.outcome().label();
            event.family = decision.family();
            event.actionKey = decision.key();
            event.episode = decision.episode();
            event.failures = decision.failures();
            event.mode = decision.mode().name().toLowerCase(Locale.ROOT);
            event.decidedAt = decision.atMillis();
            event.check = decision.elapsedMicros();
            event.commit();
        }
    }

    @Override
    public void captured(CapturedFailure failure, long nanos) {
        CaptureEvent event = new CaptureEvent();
        if (event.isEnabled()) {
            event.episode = failure.episode();
            event.actionKey = failure.key();
            event.family = failure.family();
            event.errorClass = failure.finerClass();
            event.seenToDurable = nanos;
            event.commit();
        }
    }

    @Override
    public StoreSpan storing(boolean write) {
        StoreEvent event = new StoreEvent();
        if (!event.isEnabled()) {
            return StoreSpan.NONE;
        }
        event.begin();
        return (commitNanos, failed) -> {
            event.end();
            if (event.shouldCommit()) {
                event.operation = write ? "write" : "read";
                event.committing = commitNanos;
                event.failed = failed;
                event.commit();
            }
        };
    }

    @Override
    public ReflectionSpan reflecting(String tier) {
        ReflectionEvent event = new ReflectionEvent();
        if (!event.isEnabled()) {
            return ReflectionSpan.NONE;
        }
        event.begin();
        return reflection -> {
            event.end();
            event.tier = tier;
            event.episode = reflection.episode();
            event.actionKey = reflection.key();
            event.result = reflection.result();
            event.requests = reflection.requests();
            event.inputTokens = reflection.inputTokens();
            event.outputTokens = reflection.outputTokens();
            event.dollars = reflection.dollars();
            event.commit();
        };
    }
}
