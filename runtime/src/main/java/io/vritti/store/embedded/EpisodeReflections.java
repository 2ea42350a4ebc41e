package io.vritti.store.embedded;

import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.store.Advice;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What is said of the episodes, in their rows, and what runs have shown of it. */
final class EpisodeReflections {

    private static final String ADVICE = """
            SELECT e.id, a.key, e.reflection, e.error_line FROM action a JOIN episode e ON e.id = a.episode
              WHERE a.revision > ? AND e.reflection IS NOT NULL ORDER BY a.revision DESC LIMIT ?
            """;

    private static final String NEWEST =
            "SELECT reflection, error_line FROM episode WHERE reflection IS NOT NULL ORDER BY n DESC LIMIT ?";

    private final Statements sql;
    private final DictionaryCompressor packed;
    private final EpisodeRow rows;
    private final TextIndex texts;

    EpisodeReflections(Statements sql, DictionaryCompressor packed, EpisodeRow rows, TextIndex texts) {
        this.sql = sql;
        this.packed = packed;
        this.rows = rows;
        this.texts = texts;
    }

    /** What rules say is made anew with each failure; what anybody else says is not theirs to replace. */
    static boolean mayReplace(Reflection before, Reflection newer) {
        if (newer == null || before == null) {
            return newer != null;
        }
        boolean may = before.source().isRules() || !newer.source().isRules();
        return may && !before.with(Confidence.UNTRIED).equals(newer.with(Confidence.UNTRIED));
    }

    /**
     * @param known the episode, if there is one
     * @param revision of this change
     * @return false if nothing has changed
     */
    boolean put(Optional<Episode> known, Reflection reflection, long revision) throws SQLException {
        if (known.isEmpty() || !mayReplace(known.get().reflection(), reflection)) {
            return false;
        }
        long id = EpisodeNumber.number(known.get().id());
        sql.change(
                "UPDATE episode SET reflection = ? WHERE id = ?",
                rows.pack(reflection, known.get().errorLine()),
                id);
        // Who follows the actions learns of it.
        sql.change("UPDATE action SET revision = ? WHERE n = (SELECT action FROM episode WHERE id = ?)", revision, id);
        long n = sql.number("SELECT n FROM episode WHERE id = ?", id);
        texts.remove(n);
        texts.add(n, known.get().with(reflection));
        return true;
    }

    /** A run with nothing changed has passed. @return false if the episode is not known */
    boolean refute(String id) throws SQLException {
        return sql.change("UPDATE episode SET runs = runs + 1 WHERE id = ?", EpisodeNumber.number(id)) > 0;
    }

    /** As {@link io.vritti.store.MemoryStore#adviceAfter}. */
    List<Advice> adviceAfter(long revision, int limit) throws SQLException {
        List<Advice> latest = new ArrayList<>(sql.all(ADVICE, this::advice, revision, limit));
        Collections.reverse(latest);
        return latest;
    }

    /** The newest, as they are packed. */
    List<String> newest(int limit) throws SQLException {
        return sql.all(
                NEWEST,
                row -> new String(packed.unpack(row.getBytes(1), row.getString(2)), StandardCharsets.UTF_8),
                limit);
    }

    private Advice advice(ResultSet row) throws SQLException {
        return Advice.of(
                EpisodeNumber.text(row.getLong(1)),
                HexFormat.of().formatHex(row.getBytes(2)),
                rows.reflection(row.getBytes(3), row.getString(4), Confidence.UNTRIED));
    }
}
