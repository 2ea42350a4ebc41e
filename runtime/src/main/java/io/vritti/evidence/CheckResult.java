package io.vritti.evidence;

import io.vritti.proof.Basis;
import java.util.List;

/** The result of checking a remembered failure. */
public sealed interface CheckResult {

    /**
     * The failure still holds: the action would fail again.
     *
     * @param basis on what this rests
     * @param checked what was looked at just now, in words: {@code "no such file data.csv"}, {@code "prog.py unchanged"}
     */
    record Holds(Basis basis, List<String> checked) implements CheckResult {}

    /**
     * Something the action depends on is not as it was.
     *
     * @param what in words: {@code "src/x.py edited"}, {@code "PATH changed"}, {@code "port 8080 is open now"}
     */
    record Changed(List<String> what) implements CheckResult {}

    /**
     * It is not known whether the failure still holds: never a reason to block.
     *
     * @param doubt what kept it from telling
     * @param why in words
     */
    record Unsure(Doubt doubt, String why) implements CheckResult {

        public Unsure(String why) {
            this(Doubt.UNPROVEN, why);
        }

        /** The check had no time left for all that it has to look at. */
        public static Unsure overDeadline() {
            return new Unsure(Doubt.CHECK_OVER_DEADLINE, "the check did not end within its deadline");
        }

        /** Nothing was proven at the failure, or too little. */
        public static Unsure unproven(Evidence evidence) {
            return new Unsure(evidence.overBudget() ? Doubt.CAPTURE_OVER_BUDGET : Doubt.UNPROVEN, evidence.unproven());
        }
    }

    /** What kept a check from telling. */
    enum Doubt {
        /** What the action depends on is not known, or may have changed. */
        UNPROVEN,
        /** Something has changed since the failure that may matter, and no file that was looked at shows it. */
        DISTURBED,
        /** At the failure, looking at what the action depends on would have taken longer than its budget. */
        CAPTURE_OVER_BUDGET,
        /** Looking at it now takes longer than {@code vritti.gate.deadline}. */
        CHECK_OVER_DEADLINE
    }
}
