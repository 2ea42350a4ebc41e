package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.store.EpisodeQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds episodes by what a query says of them. */
final class EpisodeSearch {

    private final Statements sql;
    private final EpisodeRow rows;

    EpisodeSearch(Statements sql, StringTable words, DictionaryCompressor packed) {
        this.sql = sql;
        this.rows = new EpisodeRow(words, packed);
    }

    List<Episode> find(EpisodeQuery query) throws SQLException {
        StringBuilder where = new StringBuilder(EpisodeRow.SELECT).append("WHERE 1");
        List<Object> values = new ArrayList<>();
        if (query.text() != null) {
            Optional<String> words = SearchText.match(query.text());
            if (words.isEmpty()) {
                return List.of();
            }
            where.append(" AND e.n IN (SELECT rowid FROM episode_text WHERE episode_text MATCH ?)");
            values.add(words.get());
        }
        if (query.errorClass() != null) {
            where.append(" AND (SELECT n FROM word WHERE text = ?) IN (e.error_class, e.finer_class)");
            values.add(query.errorClass());
        }
        if (query.family() != null) {
            where.append(" AND a.family = (SELECT n FROM word WHERE text = ?)");
            values.add(query.family());
        }
        if (query.sinceMillis() != null) {
            where.append(" AND e.last_seen >= ?");
            values.add(query.sinceMillis());
        }
        if (!query.resolvedToo()) {
            where.append(" AND e.resolution IS NULL");
        }
        if (!query.archivedToo()) {
            where.append(" AND NOT e.archived");
        }
        where.append(" ORDER BY e.last_seen DESC, e.n DESC LIMIT ?");
        values.add(query.limit());
        return sql.all(where.toString(), rows::read, values.toArray());
    }
}
