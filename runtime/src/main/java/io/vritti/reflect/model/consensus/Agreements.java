package io.vritti.reflect.model.consensus;

import io.vritti.reflect.model.consensus.Agreement.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules by which answers agree, as Vritti has them (facts.md, T8-T11) but for one thing: in the place of what a model says of its
 * confidence, each answer has a weight, which follows from its grounds.
 */
final class Agreements {

    /** From here on two root causes mean the same. */
    static final double SAME = 0.85;

    private static final double CLOSE = 0.70;
    private static final double MAJORITY = 0.67;
    private static final double HALF = 0.5;

    /** What nobody confirms counts less. */
    private static final double ALONE = 0.8;

    private Agreements() {}

    /**
     * @param similarity of each answer's root cause to each other's, -1 to 1
     * @param weights 0 to 1; as many, at least one
     */
    static Agreement of(double[][] similarity, double[] weights) {
        return switch (weights.length) {
            case 1 -> new Agreement(Kind.SINGLE_MODEL, ALONE * weights[0], 0, List.of(0));
            case 2 -> ofTwo(similarity[0][1], weights);
            default -> ofSeveral(similarity, weights);
        };
    }

    private static Agreement ofTwo(double similarity, double[] weights) {
        int heavier = heaviest(weights);
        if (similarity >= SAME) {
            return new Agreement(Kind.SEMANTIC_UNANIMOUS, certainty(similarity), heavier, List.of(0, 1));
        }
        return similarity >= CLOSE
                ? new Agreement(Kind.WEIGHTED_SEMANTIC_VOTE, similarity * weights[heavier], heavier, List.of(0, 1))
                : contradiction(weights);
    }

    private static Agreement ofSeveral(double[][] similarity, double[] weights) {
        int centre = centre(similarity, weights);
        List<Integer> supporters = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i == centre || similarity[centre][i] >= SAME) {
                supporters.add(i);
                sum += i == centre ? 0 : similarity[centre][i];
            }
        }
        double share = (double) supporters.size() / weights.length;
        double mean = supporters.size() == 1 ? 0 : sum / (supporters.size() - 1);
        if (share >= MAJORITY) {
            return new Agreement(Kind.SEMANTIC_MAJORITY, share * certainty(mean), centre, supporters);
        }
        return share >= HALF
                ? new Agreement(
                        Kind.WEIGHTED_SEMANTIC_VOTE, share * mean * weights[heaviest(weights)], centre, supporters)
                : contradiction(weights);
    }

    private static Agreement contradiction(double[] weights) {
        int heaviest = heaviest(weights);
        return new Agreement(Kind.HIGHEST_WEIGHT_FALLBACK, HALF * weights[heaviest], heaviest, List.of(heaviest));
    }

    private static double certainty(double similarity) {
        return Math.min(1, HALF + HALF * similarity);
    }

    /** The one that is most like all others; of equal ones the heavier, then the first. */
    private static int centre(double[][] similarity, double[] weights) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += i == j ? 0 : similarity[i][j];
            }
            if (sum > most || sum == most && weights[i] > weights[best]) {
                most = sum;
                best = i;
            }
        }
        return best;
    }

    private static int heaviest(double[] weights) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return best;
    }
}
