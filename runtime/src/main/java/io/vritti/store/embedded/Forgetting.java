package io.vritti.store.embedded;

import io.vritti.store.SkillKey;
import io.vritti.store.WholeEpisode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Takes memories out, so that neither the tables nor the bytes on the disk tell of them. */
final class Forgetting {

    private static final String WITHDRAW = """
            INSERT INTO withdrawal (key, signature)
              SELECT coalesce(a.shared_key, a.key), e.signature FROM episode e JOIN action a ON a.n = e.action
              WHERE e.signature IS NOT NULL
            """;

    private final Tables tables;
    private final Statements sql;
    private final boolean remote;

    /** @param remote whether what is forgotten may be in a shared store, too */
    Forgetting(Tables tables, boolean remote) {
        this.remote = remote;
        this.tables = tables;
        this.sql = tables.sql();
    }

    /** @return how many episodes are gone */
    int one(String episodeIdOrActionKey) throws SQLException {
        return ActionKeyText.isOne(episodeIdOrActionKey)
                ? action(HexFormat.of().parseHex(episodeIdOrActionKey))
                : episode(episodeIdOrActionKey);
    }

    /**
     * Takes out an episode that is not needed any more; what ended its failures stays.
     *
     * @return its signature, if it is known what ended such failures
     */
    Optional<String> unused(long number) throws SQLException {
        Optional<Long> alone = sql.first(
                "SELECT e.action FROM episode e WHERE e.id = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM episode o WHERE o.action = e.action AND o.n <> e.n)",
                row -> row.getLong(1),
                number);
        Optional<String> ended = sql.first(
                "SELECT signature FROM episode e WHERE id = ? AND EXISTS (SELECT 1 FROM fix f WHERE f.signature = e.signature)",
                row -> row.getString(1),
                number);
        withdraw("AND e.id = ?", number);
        tables.forgetEpisode(number);
        if (alone.isPresent()) {
            tables.actions().forget(alone.get());
        }
        return ended;
    }

    /** Forgets what ended failures of these signatures, as far as no episode has them any more: it quotes what is gone. */
    Void fixesWithoutEpisode(Set<String> signatures) throws SQLException {
        for (String signature : withoutEpisode(signatures)) {
            tables.fixes().forgetOf(signature);
        }
        return null;
    }

    /** Those of some signatures that no episode has. */
    Set<String> withoutEpisode(Set<String> signatures) throws SQLException {
        Set<String> left = new HashSet<>(signatures);
        sql.all("SELECT DISTINCT signature FROM episode", row -> left.remove(row.getString(1)));
        return left;
    }

    /** @return how many episodes are gone */
    int all() throws SQLException {
        withdraw("");
        withdrawSkills("");
        tables.actions().forgetAll();
        tables.fixes().forgetAll();
        tables.skills().forgetAll();
        return tables.episodes().forgetAll();
    }

    /** Merges the text index and empties the write-ahead log, which still hold what was forgotten; outside a transaction. */
    static Void erase(Tables tables) throws SQLException {
        tables.episodes().texts().merge();
        tables.sql().run("PRAGMA wal_checkpoint(TRUNCATE)");
        return null;
    }

    private int action(byte[] key) throws SQLException {
        Optional<Long> n = sql.first("SELECT n FROM action WHERE key = ?", row -> row.getLong(1), key);
        if (n.isEmpty()) {
            return 0;
        }
        forgetFixes("SELECT DISTINCT signature FROM episode WHERE action = ?", n.get());
        withdraw("AND e.action = ?", n.get());
        tables.actions().forget(n.get());
        return tables.episodes().forgetOf(n.get());
    }

    private int episode(String id) throws SQLException {
        Optional<Long> found = tables.episodes().numberOf(id);
        if (found.isEmpty()) {
            return 0;
        }
        long number = found.get();
        long action = sql.number("SELECT action FROM episode WHERE id = ?", number);
        forgetFixes("SELECT signature FROM episode WHERE id = ?", number);
        withdraw("AND e.id = ?", number);
        int gone = tables.forgetEpisode(number);
        Optional<Long> bare = sql.first(
                "SELECT n FROM action WHERE n = ? AND n NOT IN (SELECT action FROM episode)",
                row -> row.getLong(1),
                action);
        if (bare.isPresent()) {
            tables.actions().forget(bare.get());
        }
        return gone;
    }

    /** Of an episode that had been taken out: nothing of it is left here but what was learnt from it. */
    void putAway(WholeEpisode episode) throws SQLException {
        forgetFixes("SELECT ?", episode.episode().signature());
        if (remote) {
            sql.change(
                    "INSERT INTO withdrawal (key, signature) VALUES (?, ?)",
                    HexFormat.of().parseHex(episode.sharedKey()),
                    episode.episode().signature());
        }
    }

    private void withdraw(String which, Object... of) throws SQLException {
        if (remote) {
            sql.change(WITHDRAW + which, of);
        }
    }

    private void withdrawSkills(String which, Object... of) throws SQLException {
        if (!remote) {
            return;
        }
        String sent = "SELECT signature, place FROM skill WHERE reach = 'ELSEWHERE' AND sent > 0";
        for (SkillKey key : sql.all(sent + which, Forgetting::skill, of)) {
            sql.change(
                    "INSERT INTO withdrawal (key, signature) VALUES (?, ?)",
                    HexFormat.of().parseHex(key.hash()),
                    key.signature());
        }
    }

    private static SkillKey skill(ResultSet row) throws SQLException {
        return new SkillKey(row.getString(1), HexFormat.of().formatHex(row.getBytes(2)));
    }

    /**
     * What ended such failures quotes them; all of a signature go, because it is not known from which failure each was
     * learnt.
     */
    private void forgetFixes(String signatures, Object of) throws SQLException {
        for (String signature : sql.all(signatures, row -> row.getString(1), of)) {
            withdrawSkills(" AND signature = ?", signature);
            tables.fixes().forgetOf(signature);
            tables.skills().forgetOf(signature);
        }
    }
}
