package io.vritti.reflect.model.consensus;

import io.vritti.episode.Reflection;
import java.util.List;

/**
 * What an answer weighs by the lines that it rests on: half as much where no other answer names one of them, all where others name each.
 * It stands in the place of what a model says of its own confidence.
 */
final class Grounds {

    private static final double UNCONFIRMED = 0.5;

    private Grounds() {}

    /** As many weights as lessons. */
    static double[] weights(List<Reflection> lessons) {
        double[] weights = new double[lessons.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = UNCONFIRMED + (1 - UNCONFIRMED) * confirmed(i, lessons);
        }
        return weights;
    }

    /** The share of its lines that another one rests on as well. */
    private static double confirmed(int index, List<Reflection> lessons) {
        List<String> quotes = lessons.get(index).source().quotes();
        long shared = quotes.stream()
                .filter(quote -> {
                    for (int i = 0; i < lessons.size(); i++) {
                        if (i != index && lessons.get(i).source().quotes().contains(quote)) {
                            return true;
                        }
                    }
                    return false;
                })
                .count();
        return quotes.isEmpty() ? 0 : (double) shared / quotes.size();
    }
}
