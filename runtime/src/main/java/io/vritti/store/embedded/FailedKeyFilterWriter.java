package io.vritti.store.embedded;

import io.vritti.action.ActionKey;
import io.vritti.failure.classify.FailureKind;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.FailedKeyFilter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Keeps the home's {@link FailedKeyFilter} equal to the database. Runs inside the writing transaction: writers of all JVMs then
 * follow one another, and none replaces the file by an older one. If the transaction fails after all, the file holds too
 * much, which is harmless.
 */
final class FailedKeyFilterWriter {

    private static final String CHANGED = """
            SELECT a.key, w.text, a.last_failed AND a.last_failure_at > ?, a.shared_key, c.text FROM action a
              LEFT JOIN episode e ON e.id = a.episode AND a.as_episode
              LEFT JOIN word w ON w.n = a.family LEFT JOIN word c ON c.n = coalesce(e.finer_class, a.finer_class)
              WHERE a.revision > ?
            """;

    /** Everything that calls the missing program fails alike, whatever its family. */
    private static final String NO_PROGRAM = FailureKind.COMMAND_NOT_FOUND.wireName();

    private final Home home;
    private final Map<Long, Long> familyByKey = new HashMap<>();
    private final Map<Long, Long> sharedByKey = new HashMap<>();
    private final Map<Long, Long> missingProgramByKey = new HashMap<>();
    private long revision = -1;

    FailedKeyFilterWriter(Home home) {
        this.home = home;
    }

    /**
     * Takes over what any JVM has written since the last time.
     *
     * @param calls wrappers that have failed
     */
    void refresh(Statements sql, List<Change.CalledAs> calls, long nowMillis) throws SQLException, IOException {
        if (sql.number("SELECT count(*) FROM forgotten WHERE revision > ?", revision) > 0) {
            startOver();
        }
        boolean changed = revision < 0;
        long oldestMillis = nowMillis - FailedKeyFilter.LIFE_MILLIS;
        long upTo = sql.number("SELECT revision FROM memory");
        List<Boolean> changes = sql.all(CHANGED, this::take, oldestMillis, revision);
        if (changed || changes.contains(true) || !calls.isEmpty()) {
            List<Long> keys = new ArrayList<>(familyByKey.keySet());
            keys.addAll(sharedByKey.values());
            List<Long> families = new ArrayList<>(familyByKey.values());
            families.addAll(missingProgramByKey.values());
            FailedKeyFilter.of(longs(keys), longs(families), keyByWrapper(calls))
                    .write(home);
        }
        revision = upTo;
    }

    /** Those that the file has and those that have come, as far as what is in them still fails. */
    private SortedMap<Long, Long> keyByWrapper(List<Change.CalledAs> calls) {
        SortedMap<Long, Long> known = FailedKeyFilter.read(home).keyByWrapper();
        for (Change.CalledAs call : calls) {
            known.put(FailedKeyFilter.hash(call.call()), FailedKeyFilter.hash(call.action()));
        }
        known.values().retainAll(familyByKey.keySet());
        return known;
    }

    /** What was taken over may not have happened. */
    void startOver() {
        familyByKey.clear();
        sharedByKey.clear();
        missingProgramByKey.clear();
        revision = -1;
    }

    private boolean take(ResultSet row) throws SQLException {
        long hash = hash(row.getBytes(1));
        String family = row.getString(2);
        boolean failing = row.getBoolean(3);
        byte[] shared = row.getBytes(4);
        if (!failing) {
            sharedByKey.remove(hash);
            missingProgramByKey.remove(hash);
            return familyByKey.remove(hash) != null;
        }
        Long sharedHash = shared == null ? null : Long.valueOf(hash(shared));
        boolean changed = sharedHash != null && !sharedHash.equals(sharedByKey.put(hash, sharedHash));
        String named = family == null ? "" : family;
        if (NO_PROGRAM.equals(row.getString(5))) {
            Long program = FailedKeyFilter.hash(FailedKeyFilter.program(named));
            changed |= !program.equals(missingProgramByKey.put(hash, program));
        } else {
            changed |= missingProgramByKey.remove(hash) != null;
        }
        Long familyHash = FailedKeyFilter.hash(named);
        return !familyHash.equals(familyByKey.put(hash, familyHash)) || changed;
    }

    private static long hash(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        return FailedKeyFilter.hash(new ActionKey(bytes.getLong(), bytes.getLong()));
    }

    private static long[] longs(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
