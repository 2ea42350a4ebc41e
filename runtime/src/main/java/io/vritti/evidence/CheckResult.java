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
     * @param why in words
     */
    record Unsure(String why) implements CheckResult {

        /** Whether looking would have taken too long. */
        public boolean overBudget() {
            return why.startsWith(OverBudget.INPUTS);
        }
    }
}
