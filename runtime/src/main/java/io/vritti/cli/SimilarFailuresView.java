package io.vritti.cli;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import io.vritti.recall.ArchivedEpisodes;
import io.vritti.recall.CurrentState;
import io.vritti.recall.Indexing;
import io.vritti.recall.Search;
import io.vritti.recall.SearchAnswer;
import io.vritti.recall.SearchQuery;
import io.vritti.recall.WordDifference;
import io.vritti.store.MemoryStore;
import io.vritti.store.SharedEpisodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Failures of calls that mean nearly the same as one: no reason to refuse it, but perhaps to look twice. */
final class SimilarFailuresView {

    private static final int SHOWN = 3;

    /** Who checks a call waits for the answer. */
    private static final long INDEXING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final List<SearchAnswer.Match> matches;
    private final String text;

    private SimilarFailuresView(List<SearchAnswer.Match> matches, String text) {
        this.matches = matches;
        this.text = text;
    }

    /** @param text of the call, redacted */
    static SimilarFailuresView of(String text, MemoryStore store, Settings settings, Home home) {
        if (store.episodeCount() == 0) {
            return new SimilarFailuresView(List.of(), text);
        }
        try (TextEmbedding embedding = new TextEmbedding(settings, home)) {
            new Indexing(embedding, store.vectors(), settings.customer()).until(System.nanoTime() + INDEXING_NANOS);
            SearchQuery query = new SearchQuery(
                    text, null, null, null, List.of(), null, false, SearchQuery.USUAL_SIMILARITY, SHOWN + 1);
            SearchAnswer answer = new Search(
                            store,
                            embedding,
                            settings.customer(),
                            new CurrentState(Map.of()),
                            System.getenv(),
                            SharedEpisodes.NONE,
                            ArchivedEpisodes.NONE)
                    .find(query, System.currentTimeMillis());
            return new SimilarFailuresView(
                    answer.matches().stream()
                            .filter(match -> !match.episode().action().equals(text))
                            .limit(SHOWN)
                            .toList(),
                    text);
        }
    }

    /** One line each. */
    List<String> lines() {
        return matches.stream()
                .map(match -> String.format(
                        Locale.ROOT,
                        "%.2f  %s  %s (%s)",
                        match.scores().similarity(),
                        match.episode().id(),
                        match.episode().action(),
                        WordDifference.of(match.episode().action(), text)))
                .toList();
    }

    List<Map<String, Object>> json() {
        return matches.stream().map(this::json).toList();
    }

    private Map<String, Object> json(SearchAnswer.Match match) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("episode", match.episode().id());
        json.put("action", match.episode().action());
        json.put("scores", match.scores());
        json.put("difference", WordDifference.of(match.episode().action(), text));
        json.put("holds_now", match.preconditions().holding());
        json.put("resolution", match.episode().resolution());
        return json;
    }
}
