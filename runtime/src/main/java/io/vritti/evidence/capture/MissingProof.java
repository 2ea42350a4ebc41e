package io.vritti.evidence.capture;

/**
 * Why there is no proof of all that an action reads.
 *
 * @param why in words; empty if there is a proof
 * @param overBudget whether looking at all of it would have taken longer than the capture's budget
 */
record MissingProof(String why, boolean overBudget) {

    /** There is a proof. */
    static final MissingProof NONE = new MissingProof("", false);

    static final MissingProof TREE_OVER_BUDGET =
            new MissingProof("over budget: the tree is too large to be looked at in time", true);

    static MissingProof because(String why) {
        return new MissingProof(why, false);
    }
}
