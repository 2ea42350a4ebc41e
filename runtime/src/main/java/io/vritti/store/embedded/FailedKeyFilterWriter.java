package io.vritti.store.embedded;

import io.vritti.action.ActionKey;
import io.vritti.bounded.HostHeap;
import io.vritti.failure.classify.FailureKind;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.FailedKeyFilter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/**
 * Keeps the home's {@link FailedKeyFilter} equal to the database. Runs inside the writing transaction: writers of all JVMs then
 * follow one another, and none replaces the file by an older one. If the transaction fails after all, the file holds too
 * much, which is harmless. Of very many failures it has the newest: an older one is found once the store is open.
 */
final class FailedKeyFilterWriter {

    /** A key takes up to 90 bytes: in a small heap all of them take one or two hundredths. */
    private static final int HEAP_FOR_A_KEY = 8 * 1024;

    private static final int LEAST_KEYS = 1_000;

    /** As many as fill 65,536 slots; the oldest of more have outlived their evidence anyway. */
    private static final int MOST_KEYS = 49_152;

    /** So many of the newest stay where there are more than may be held. */
    private static final double KEPT = 0.75;

    private static final String SELECT = """
            SELECT a.key, w.text, a.last_failed AND a.last_failure_at > ?, a.shared_key, c.text FROM action a
              LEFT JOIN episode e ON e.id = a.episode AND a.as_episode
              LEFT JOIN word w ON w.n = a.family LEFT JOIN word c ON c.n = coalesce(e.finer_class, a.finer_class)
            """;

    private static final String CHANGED = SELECT + "WHERE a.revision > ?";

    /** One that has failed again since is not among them. */
    private static final String FORGOTTEN = "SELECT key FROM forgotten WHERE key IS NOT NULL AND revision > ?";

    private static final String NEWEST = SELECT + "WHERE a.last_failed ORDER BY a.revision DESC LIMIT ?";

    /** Everything that calls the missing program fails alike, whatever its family. */
    private static final String NO_PROGRAM = FailureKind.COMMAND_NOT_FOUND.wireName();

    private final Home home;
    private final int mostKeys;
    private final FailingKeys failing = new FailingKeys();
    private long revision = -1;

    FailedKeyFilterWriter(Home home) {
        this(home, (int) Math.max(LEAST_KEYS, Math.min(MOST_KEYS, HostHeap.mostBytes() / HEAP_FOR_A_KEY)));
    }

    /** @param mostKeys that it holds; of more, the newest are kept */
    FailedKeyFilterWriter(Home home, int mostKeys) {
        this.home = home;
        this.mostKeys = mostKeys;
    }

    /**
     * Takes over what any JVM has written since the last time.
     *
     * @param calls wrappers that have failed
     */
    void refresh(Statements sql, List<Change.CalledAs> calls, long nowMillis) throws SQLException, IOException {
        if (sql.number("SELECT count(*) FROM forgotten WHERE key IS NULL AND revision > ?", revision) > 0) {
            startOver();
        }
        boolean gone = sql.all(FORGOTTEN, row -> failing.remove(hash(row.getBytes(1))), revision)
                .contains(true);
        boolean anew = revision < 0;
        long oldestMillis = nowMillis - FailedKeyFilter.LIFE_MILLIS;
        long upTo = sql.number("SELECT revision FROM memory");
        boolean changed = anew
                ? readNewest(sql, oldestMillis)
                : sql.all(CHANGED, this::take, oldestMillis, revision).contains(true);
        if (failing.size() > mostKeys) {
            readNewest(sql, oldestMillis);
        }
        if (anew || gone || changed || !calls.isEmpty()) {
            FailedKeyFilter.of(failing.keys(), failing.families(), keyByWrapper(calls))
                    .write(home);
        }
        revision = upTo;
    }

    private boolean readNewest(Statements sql, long oldestMillis) throws SQLException {
        failing.clear();
        return sql.all(NEWEST, this::take, oldestMillis, (int) (KEPT * mostKeys))
                .contains(true);
    }

    /** Those that the file has and those that have come, as far as what is in them still fails. */
    private SortedMap<Long, Long> keyByWrapper(List<Change.CalledAs> calls) {
        SortedMap<Long, Long> known = FailedKeyFilter.read(home).keyByWrapper();
        for (Change.CalledAs call : calls) {
            known.put(FailedKeyFilter.hash(call.call()), FailedKeyFilter.hash(call.action()));
        }
        known.values().removeIf(action -> !failing.contains(action));
        while (known.size() > mostKeys) {
            known.remove(known.firstKey());
        }
        return known;
    }

    /** What was taken over may not have happened. */
    void startOver() {
        failing.clear();
        revision = -1;
    }

    private boolean take(ResultSet row) throws SQLException {
        long hash = hash(row.getBytes(1));
        if (!row.getBoolean(3)) {
            return failing.remove(hash);
        }
        String family = row.getString(2) == null ? "" : row.getString(2);
        byte[] shared = row.getBytes(4);
        return failing.put(
                hash,
                FailedKeyFilter.hash(family),
                shared == null ? FailingKeys.NONE : hash(shared),
                NO_PROGRAM.equals(row.getString(5))
                        ? FailedKeyFilter.hash(FailedKeyFilter.program(family))
                        : FailingKeys.NONE);
    }

    private static long hash(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        return FailedKeyFilter.hash(new ActionKey(bytes.getLong(), bytes.getLong()));
    }
}
