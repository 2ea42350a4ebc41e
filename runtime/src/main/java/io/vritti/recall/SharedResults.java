package io.vritti.recall;

import io.vritti.embed.ModelVector;
import io.vritti.episode.Episode;
import io.vritti.store.SharedEpisodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Episodes of other machines that match a query. It comes whole, and is not kept. */
final class SharedResults {

    private final Map<String, Episode> episodes = new HashMap<>();
    private final Map<String, Double> byText = new HashMap<>();
    private final Map<String, Double> byPicture = new HashMap<>();
    private String problem;

    /**
     * @param text what is sought in words, or null
     * @param picture what is sought in a picture, or null
     */
    static SharedResults of(
            SharedEpisodes shared, ModelVector text, ModelVector picture, boolean archivedToo, int most) {
        SharedResults elsewhere = new SharedResults();
        if (text != null) {
            elsewhere.add(shared.near(text.values(), archivedToo, most), elsewhere.byText);
        }
        if (picture != null) {
            elsewhere.add(shared.nearPictures(picture.values(), archivedToo, most), elsewhere.byPicture);
        }
        return elsewhere;
    }

    /** By episode id. */
    Map<String, Double> similarities() {
        return SimilarityFusion.fused(byText, byPicture);
    }

    Optional<Episode> episode(String id) {
        return Optional.ofNullable(episodes.get(id));
    }

    /** Why others could not be asked, or null. */
    String problem() {
        return problem;
    }

    private void add(SharedEpisodes.Answer answer, Map<String, Double> similarities) {
        for (SharedEpisodes.Found found : answer.found()) {
            episodes.putIfAbsent(found.episode().id(), found.episode());
            similarities.merge(found.episode().id(), found.similarity(), Math::max);
        }
        if (answer.problem() != null) {
            problem = answer.problem();
        }
    }
}
