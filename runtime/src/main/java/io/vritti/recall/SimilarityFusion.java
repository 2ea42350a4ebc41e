package io.vritti.recall;

import io.vritti.embed.ModelVector;
import io.vritti.store.MemoryStore;
import io.vritti.store.VectorStore.Neighbour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The similarity of episodes to a query: by text, by picture, or by both. */
final class SimilarityFusion {

    /** Of the text's and the picture's similarity, where an episode has both (facts.md §4.3: image_weight). */
    private static final double WEIGHT_OF_PICTURE = 0.3;

    private final Map<String, Double> byText = new LinkedHashMap<>();
    private final Map<String, Double> byPicture = new LinkedHashMap<>();

    /**
     * @param text what is sought in words, or null
     * @param picture what is sought in a picture, or null
     * @param most of either to look at
     */
    static SimilarityFusion of(
            MemoryStore store, String space, ModelVector text, ModelVector picture, boolean archivedToo, int most) {
        SimilarityFusion nearness = new SimilarityFusion();
        if (text != null) {
            put(store.vectors().nearest(space, text, archivedToo, most), nearness.byText);
        }
        if (picture != null) {
            List<Neighbour> all = store.images().nearest(space, picture, archivedToo);
            put(all, nearness.byPicture);
            if (text != null) {
                List<String> untold = new ArrayList<>(nearness.byPicture.keySet());
                untold.removeAll(nearness.byText.keySet());
                put(store.vectors().similarities(space, text, untold), nearness.byText);
            }
        }
        return nearness;
    }

    /** By episode id. */
    Map<String, Double> similarities() {
        return fused(byText, byPicture);
    }

    /** Both where there are both, else the one that there is. */
    static Map<String, Double> fused(Map<String, Double> byText, Map<String, Double> byPicture) {
        Map<String, Double> both = new LinkedHashMap<>(byText);
        byPicture.forEach((id, picture) ->
                both.merge(id, picture, (text, same) -> (1 - WEIGHT_OF_PICTURE) * text + WEIGHT_OF_PICTURE * picture));
        return both;
    }

    /** Null for an episode without a picture that can be compared. */
    Double picture(String episodeId) {
        return byPicture.get(episodeId);
    }

    private static void put(List<Neighbour> neighbours, Map<String, Double> similarities) {
        neighbours.forEach(neighbour -> similarities.put(neighbour.episodeId(), neighbour.similarity()));
    }
}
