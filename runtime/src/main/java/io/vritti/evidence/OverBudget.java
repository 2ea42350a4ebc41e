package io.vritti.evidence;

/** Why there is no evidence where looking at it would have taken too long. */
public final class OverBudget {

    public static final String INPUTS = "over budget";
    public static final String TREE = "over budget: the tree is too large to be looked at in time";

    private OverBudget() {}
}
