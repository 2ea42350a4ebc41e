package io.vritti.state;

/** Why there is no evidence where looking at it would have taken too long. */
final class OverBudget {

    static final String INPUTS = "over budget";
    static final String TREE = "over budget: the tree is too large to be looked at in time";

    private OverBudget() {}
}
