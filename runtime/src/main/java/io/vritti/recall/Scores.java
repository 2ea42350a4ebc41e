package io.vritti.recall;

import java.util.Locale;

/** Why an episode was found, each 0 to 1. */
public record Scores(double similarity, double precondition, double recency, double usage) {

    private static final double STRONG = 0.8;
    private static final double GOOD = 0.6;
    private static final double HIGH = 0.7;
    private static final double PARTIAL = 0.5;
    private static final double VERY_RECENT = 0.9;
    private static final double OLD = 0.3;

    /** In words (facts.md §4.3). */
    public String explanation() {
        StringBuilder text = new StringBuilder();
        text.append(similarity >= STRONG ? "Strong" : similarity >= GOOD ? "Good" : "Moderate")
                .append(String.format(Locale.ROOT, " semantic match (%.2f)", similarity));
        if (precondition >= PARTIAL) {
            text.append(precondition >= HIGH ? ", high" : ", partial")
                    .append(String.format(Locale.ROOT, " precondition match (%.2f)", precondition));
        }
        if (recency >= VERY_RECENT) {
            text.append(", very recent");
        } else if (recency < OLD) {
            text.append(", older");
        }
        if (usage >= GOOD) {
            text.append(", frequently used");
        }
        return text.toString();
    }
}
