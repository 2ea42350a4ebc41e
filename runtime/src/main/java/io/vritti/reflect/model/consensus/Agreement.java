package io.vritti.reflect.model.consensus;

import java.util.List;

/**
 * How far several answers agree.
 *
 * @param kind by the names of Vritti
 * @param strength 0 to 1
 * @param chosen the index of the answer that speaks for all
 * @param supporters the indices of those that agree with it, itself included, in order
 */
record Agreement(Kind kind, double strength, int chosen, List<Integer> supporters) {

    enum Kind {
        /** Two say the same. */
        SEMANTIC_UNANIMOUS,
        /** Two say something close, or half of several do. */
        WEIGHTED_SEMANTIC_VOTE,
        /** Two thirds of several say the same. */
        SEMANTIC_MAJORITY,
        /** They contradict each other. */
        HIGHEST_WEIGHT_FALLBACK,
        /** There is one only. */
        SINGLE_MODEL
    }

    boolean isContradiction() {
        return kind == Kind.HIGHEST_WEIGHT_FALLBACK;
    }
}
