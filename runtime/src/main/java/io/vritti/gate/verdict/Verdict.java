package io.vritti.gate.verdict;

import io.vritti.journal.FailureState;
import java.util.List;

/**
 * The gate's opinion of a call, before scope, mode and insistence apply (design.md §2).
 *
 * @param ruling proceed, hint or block
 * @param reason why
 * @param layer which layer of the gate said so: {@code rules}, {@code exact}, {@code similar}
 * @param remembered what is known of the action, or null
 * @param checked what was looked at and had not changed, in words; empty where nothing was
 * @param changed what has changed, in words
 */
public record Verdict(
        Ruling ruling,
        Reason reason,
        String layer,
        FailureState remembered,
        List<String> checked,
        List<String> changed) {

    /** The three answers. */
    public enum Ruling {
        PROCEED,
        HINT,
        BLOCK
    }

    public static final String SIMILAR = "similar";

    public static final Verdict NOTHING_KNOWN = proceed(Reason.NOTHING_KNOWN, null);

    public static Verdict proceed(Reason reason, FailureState remembered) {
        return new Verdict(Ruling.PROCEED, reason, "exact", remembered, List.of(), List.of());
    }

    public static Verdict changed(FailureState remembered, List<String> changed) {
        return new Verdict(Ruling.PROCEED, Reason.CHANGED, "exact", remembered, List.of(), changed);
    }

    public static Verdict hint(Reason reason, FailureState remembered, List<String> details) {
        return new Verdict(Ruling.HINT, reason, "exact", remembered, details, List.of());
    }

    /** Nothing is sure, because something has changed that may matter. */
    public static Verdict disturbed(FailureState remembered, String what) {
        return new Verdict(Ruling.HINT, Reason.UNSURE, "exact", remembered, List.of(what), List.of(what));
    }

    public static Verdict block(Reason reason, FailureState remembered, List<String> checked) {
        return new Verdict(Ruling.BLOCK, reason, "exact", remembered, checked, List.of());
    }

    public static Verdict denied(String rule) {
        return new Verdict(Ruling.BLOCK, Reason.DENIED, "rules", null, List.of("rule " + rule), List.of());
    }

    /** The same, of an action that resembles this one. */
    public Verdict ofSimilar() {
        return new Verdict(ruling, reason, SIMILAR, remembered, checked, changed);
    }

    /** The same, of what failed for another user: their words stay theirs. */
    public Verdict ofAnother() {
        return new Verdict(ruling, reason, layer, remembered.ofAnother(), checked, changed);
    }

    /** Whether what is known is known of another action. */
    public boolean similar() {
        return layer.equals(SIMILAR);
    }

    /** The same evidence, with a ruling that circumstances allow. */
    public Verdict but(Ruling milder, Reason because) {
        return new Verdict(milder, because, layer, remembered, checked, changed);
    }

    /** Whether evidence was checked and held, though it was not enough to block. */
    boolean evidenceHeld() {
        return switch (reason) {
            case FLAKY, TOO_FEW_FAILURES, OPEN_KEY -> true;
            default -> false;
        };
    }

    public boolean blocks() {
        return ruling == Ruling.BLOCK;
    }
}
