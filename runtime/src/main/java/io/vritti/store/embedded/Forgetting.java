package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.store.SkillKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** Takes memories out, so that neither the tables nor the bytes on the disk tell of them. */
final class Forgetting {

    private static final int KEY_DIGITS = 32;

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
        sql.run("PRAGMA secure_delete = ON");
        return episodeIdOrActionKey.length() == KEY_DIGITS
                ? action(HexFormat.of().parseHex(episodeIdOrActionKey))
                : episode(episodeIdOrActionKey);
    }

    /** @return how many episodes are gone */
    int all() throws SQLException {
        sql.run("PRAGMA secure_delete = ON");
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
        tables.sql().run("PRAGMA secure_delete = OFF");
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
        Optional<Episode> episode = tables.episodes().byBeginning(id);
        if (episode.isEmpty()) {
            return 0;
        }
        long number = EpisodeNumber.number(episode.get().id());
        forgetFixes("SELECT signature FROM episode WHERE id = ?", number);
        withdraw("AND e.id = ?", number);
        int gone = tables.forgetEpisode(number);
        Optional<Long> bare = sql.first(
                "SELECT n FROM action WHERE key = ? AND n NOT IN (SELECT action FROM episode)",
                row -> row.getLong(1),
                HexFormat.of().parseHex(episode.get().actionKey()));
        if (bare.isPresent()) {
            tables.actions().forget(bare.get());
        }
        return gone;
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
    private void forgetFixes(String signatures, long of) throws SQLException {
        for (String signature : sql.all(signatures, row -> row.getString(1), of)) {
            withdrawSkills(" AND signature = ?", signature);
            tables.fixes().forgetOf(signature);
            tables.skills().forgetOf(signature);
        }
    }
}
