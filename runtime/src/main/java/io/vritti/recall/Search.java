package io.vritti.recall;

import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.SharedEpisodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds episodes as design.md §5.7 lays it out: by meaning and by words, what is contradicted by the current state left out,
 * ranked by similarity, conditions, recency and usage.
 */
public final class Search {

    /** design.md §5.7: at least 20; a filter leaves few of them over. */
    private static final int CANDIDATES = 20;

    private static final int CANDIDATES_FILTERED = 200;
    private static final int NANOS_A_MICRO = 1_000;

    private final MemoryStore store;
    private final TextEmbedding embedding;
    private final String space;
    private final CurrentState state;
    private final CauseMatch causes;
    private final SharedEpisodes shared;
    private final ArchivedEpisodes archived;

    /**
     * @param environment variables of the process that searches
     * @param shared what others remember
     * @param archived what was put away, for a query that asks for it
     */
    public Search(
            MemoryStore store,
            TextEmbedding embedding,
            String space,
            CurrentState state,
            Map<String, String> environment,
            SharedEpisodes shared,
            ArchivedEpisodes archived) {
        this.store = store;
        this.embedding = embedding;
        this.space = space;
        this.state = state;
        this.causes = new CauseMatch(environment);
        this.shared = shared;
        this.archived = archived;
    }

    public SearchAnswer find(SearchQuery query, long nowMillis) {
        long startNanos = System.nanoTime();
        ModelVector text =
                query.text() == null ? null : embedding.of(query.text()).orElse(null);
        long embeddedNanos = System.nanoTime();
        int most = filtered(query) ? CANDIDATES_FILTERED : CANDIDATES;
        SimilarityFusion nearness = SimilarityFusion.of(
                store, space, text, query.picture(), query.archivedToo(), Math.max(most, query.limit() * 4));
        SharedResults elsewhere = SharedResults.of(shared, text, query.picture(), query.archivedToo(), most);
        ArchivedResults away = ArchivedResults.of(archived, query, space, text);
        long foundNanos = System.nanoTime();
        Map<String, Episode> known = query.text() == null ? new HashMap<>() : byWords(query, most);
        return answer(
                query, nearness, known, away, elsewhere, nowMillis, new long[] {startNanos, embeddedNanos, foundNanos});
    }

    /** All words of the query occur in it, which is as good as the least similarity that counts. */
    private Map<String, Episode> byWords(SearchQuery query, int most) {
        Map<String, Episode> found = new HashMap<>();
        EpisodeQuery words = new EpisodeQuery(
                query.text(), query.errorClass(), null, query.sinceMillis(), true, query.archivedToo(), most);
        store.episodes(words).forEach(episode -> found.put(episode.id(), episode));
        return found;
    }

    private SearchAnswer answer(
            SearchQuery query,
            SimilarityFusion nearness,
            Map<String, Episode> byWords,
            ArchivedResults away,
            SharedResults elsewhere,
            long nowMillis,
            long[] nanos) {
        Map<String, Double> similarities = nearness.similarities();
        byWords.keySet().forEach(id -> similarities.merge(id, query.leastSimilarity(), Math::max));
        away.similarities().forEach(similarities::putIfAbsent);
        // What is known here is not news from others.
        elsewhere.similarities().forEach(similarities::putIfAbsent);
        List<SearchAnswer.Match> matches = new ArrayList<>();
        double nearest = 0;
        for (Map.Entry<String, Double> candidate : similarities.entrySet()) {
            if (candidate.getValue() < query.leastSimilarity()) {
                nearest = Math.max(nearest, candidate.getValue());
                continue;
            }
            Episode known = byWords.get(candidate.getKey());
            Optional<Episode> kept = known == null ? store.episode(candidate.getKey()) : Optional.of(known);
            Optional<Episode> here = kept.or(() -> away.episode(candidate.getKey()));
            Optional<Episode> episode = here.or(() -> elsewhere.episode(candidate.getKey()));
            if (episode.isPresent() && fits(episode.get(), query)) {
                PreconditionMatch told = told(episode.get());
                if (told.truth() != MatchResult.CONTRADICTED) {
                    matches.add(match(
                            episode.get(),
                            candidate.getValue(),
                            known != null || away.hasAllWords(candidate.getKey()),
                            nearness.picture(candidate.getKey()),
                            here.isEmpty(),
                            told,
                            nowMillis));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(SearchAnswer.Match::combined)
                .reversed()
                .thenComparing(match -> match.episode().id()));
        List<SearchAnswer.Match> best = matches.subList(0, Math.min(query.limit(), matches.size()));
        store.vectors().shown(best.stream().map(match -> match.episode().id()).toList());
        return new SearchAnswer(
                List.copyOf(best),
                similarities.size(),
                nearest,
                store.vectors().waiting(),
                embedding.problem(),
                elsewhere.problem(),
                new SearchAnswer.Timing(
                        (nanos[1] - nanos[0]) / NANOS_A_MICRO,
                        (nanos[2] - nanos[1]) / NANOS_A_MICRO,
                        (System.nanoTime() - nanos[2]) / NANOS_A_MICRO));
    }

    /** What is a cause that was captured is looked at, below, and need not be told. */
    private PreconditionMatch told(Episode episode) {
        if (episode.reflection() == null) {
            return PreconditionMatch.of(null, state);
        }
        Map<String, String> conditions =
                new LinkedHashMap<>(Preconditions.of(episode.reflection().preconditions()));
        conditions.keySet().removeAll(causes.words(episode));
        return PreconditionMatch.of(conditions, state);
    }

    /** A cause that no longer holds lowers the rank and is shown: how it went away may be what the user looks for. */
    private SearchAnswer.Match match(
            Episode episode,
            double similarity,
            boolean words,
            Double picture,
            boolean elsewhere,
            PreconditionMatch told,
            long nowMillis) {
        PreconditionMatch match = told.and(causes.of(episode));
        Scores scores = new Scores(
                similarity,
                match.score(),
                Ranking.recency(episode.lastSeenMillis(), nowMillis),
                Ranking.usage(store.vectors().timesShown(episode.id())));
        return new SearchAnswer.Match(
                episode, scores, Ranking.USUAL.combined(scores), match, words, picture, elsewhere);
    }

    private static boolean filtered(SearchQuery query) {
        return query.tool() != null
                || query.errorClass() != null
                || !query.tags().isEmpty()
                || query.sinceMillis() != null;
    }

    private static boolean fits(Episode episode, SearchQuery query) {
        return (query.archivedToo() || !episode.archived())
                && (query.tool() == null || episode.toolChain().contains(query.tool()))
                && (query.errorClass() == null
                        || query.errorClass().equals(episode.errorClass())
                        || query.errorClass().equals(episode.finerClass()))
                && episode.tags().containsAll(query.tags())
                && (query.sinceMillis() == null || episode.lastSeenMillis() >= query.sinceMillis());
    }
}
