package io.vritti.recall;

import io.vritti.embed.ModelVector;
import io.vritti.embed.SevenBits;
import io.vritti.episode.Episode;
import io.vritti.store.WholeEpisode;
import io.vritti.store.WholeEpisode.KeptVector;
import io.vritti.store.WholeEpisode.Picture;
import io.vritti.text.Words;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Episodes that were put away and match a query: each is compared, for they are in no index. */
final class ArchivedResults {

    private final SearchQuery query;
    private final String space;
    private final ModelVector text;
    private final List<String> words;
    private final Map<String, Episode> episodes = new HashMap<>();
    private final Map<String, Double> byText = new HashMap<>();
    private final Map<String, Double> byPicture = new HashMap<>();
    private final Set<String> byWords = new HashSet<>();

    private ArchivedResults(SearchQuery query, String space, ModelVector text) {
        this.query = query;
        this.space = space;
        this.text = text;
        this.words = query.text() == null ? List.of() : Words.listed(query.text());
    }

    /** @param text what is sought in words, or null */
    static ArchivedResults of(ArchivedEpisodes archived, SearchQuery query, String space, ModelVector text) {
        ArchivedResults results = new ArchivedResults(query, space, text);
        if (query.archivedToo()) {
            archived.matching(results::matches).forEach(whole -> results.episodes.put(whole.id(), whole.episode()));
        }
        return results;
    }

    private boolean matches(WholeEpisode whole) {
        String id = whole.id();
        boolean near = false;
        if (text != null && comparable(whole.vector(), text)) {
            double similarity = similarity(whole.vector(), text);
            near = similarity >= query.leastSimilarity();
            byText.merge(id, similarity, Math::max);
        }
        for (Picture picture : query.picture() == null ? List.<Picture>of() : whole.pictures()) {
            if (comparable(picture.vector(), query.picture())) {
                byPicture.merge(id, similarity(picture.vector(), query.picture()), Math::max);
                near = true;
            }
        }
        boolean said = !words.isEmpty() && Words.of(textOf(whole.episode())).haveAllBeginnings(words);
        if (said) {
            byWords.add(id);
        }
        if (!near && !said) {
            byText.remove(id);
        }
        return near || said;
    }

    private boolean comparable(KeptVector kept, ModelVector wanted) {
        return kept != null && kept.space().equals(space) && kept.model().equals(wanted.model());
    }

    private static double similarity(KeptVector kept, ModelVector wanted) {
        return SevenBits.cosine(wanted.values(), Base64.getDecoder().decode(kept.packed()));
    }

    private static String textOf(Episode episode) {
        return episode.action()
                + '\n'
                + episode.errorTrace()
                + '\n'
                + episode.errorLine()
                + (episode.goal() == null ? "" : '\n' + episode.goal())
                + (episode.reflection() == null
                        ? ""
                        : '\n' + episode.reflection().rootCause());
    }

    /** By episode id; all words are as good as the least similarity that counts. */
    Map<String, Double> similarities() {
        Map<String, Double> similarities = SimilarityFusion.fused(byText, byPicture);
        byWords.forEach(id -> similarities.merge(id, query.leastSimilarity(), Math::max));
        return similarities;
    }

    boolean hasAllWords(String id) {
        return byWords.contains(id);
    }

    Optional<Episode> episode(String id) {
        return Optional.ofNullable(episodes.get(id));
    }
}
