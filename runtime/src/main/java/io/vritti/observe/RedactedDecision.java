package io.vritti.observe;

import io.vritti.redact.Redactor;
import java.util.List;

/** A decision whose texts have passed a redactor: the only kind that is written. */
public final class RedactedDecision {

    private final Decision value;

    private RedactedDecision(Decision value) {
        this.value = value;
    }

    /** @param redactor knows the secrets of the call that was decided on */
    public static RedactedDecision of(Decision raw, Redactor redactor) {
        Decision.Call call = raw.call();
        Decision.Known known = raw.known();
        return new RedactedDecision(new Decision(
                raw.id(),
                raw.session(),
                raw.atMillis(),
                new Decision.Call(
                        call.key(), redactor.redactedName(call.family()).value(), redactor.redact(call.action())),
                raw.judgement(),
                new Decision.Known(
                        known.episode(),
                        known.errorClass(),
                        known.failures(),
                        redacted(known.changed(), redactor),
                        redacted(known.checked(), redactor),
                        known.lifts() == null ? null : redactor.redact(known.lifts()),
                        known.fix(),
                        known.advice() == null ? null : redactor.redact(known.advice())),
                raw.result()));
    }

    private static List<String> redacted(List<String> texts, Redactor redactor) {
        return texts.stream().map(redactor::redact).toList();
    }

    public Decision value() {
        return value;
    }
}
