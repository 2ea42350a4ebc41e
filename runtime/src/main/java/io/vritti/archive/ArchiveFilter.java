package io.vritti.archive;

import io.vritti.episode.Episode;
import io.vritti.store.EpisodeQuery;
import io.vritti.text.Words;
import java.util.List;
import java.util.function.Predicate;

/** Accepts the episodes that a query would find in the memory. */
final class ArchiveFilter implements Predicate<Episode> {

    private final EpisodeQuery query;
    private final List<String> words;

    ArchiveFilter(EpisodeQuery query) {
        this.query = query;
        this.words = query.text() == null ? null : Words.listed(query.text());
    }

    @Override
    public boolean test(Episode episode) {
        return fits(query.errorClass(), episode.errorClass(), episode.finerClass())
                && fits(query.family(), episode.family())
                && (query.sinceMillis() == null || episode.lastSeenMillis() >= query.sinceMillis())
                && (query.resolvedToo() || episode.resolution() == null)
                && (words == null || !words.isEmpty() && Words.of(text(episode)).haveAllBeginnings(words));
    }

    private static boolean fits(String wanted, String... any) {
        return wanted == null || List.of(any).contains(wanted);
    }

    private static String text(Episode episode) {
        return String.join(
                "\n",
                String.valueOf(episode.action()),
                episode.goal() == null ? "" : episode.goal(),
                String.valueOf(episode.errorTrace()),
                episode.reflection() == null
                        ? ""
                        : String.valueOf(episode.reflection().rootCause()));
    }
}
