package io.vritti.store.embedded;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of episodes whether any of their rows has changed, from the bytes of all rows that make a {@link WholeRows whole} one. Nothing is
 * unpacked for it.
 */
final class RowPrints {

    /** What {@link Placed} has comes first, then the columns of the action, then those of the episode and what is beside it. */
    private static final String ROWS = """
            SELECT e.id, e.n, e.action, a.episode IS e.id, coalesce(a.shared_key, a.key), e.signature, e.last_seen,
              a.key, a.shared_key, a.family, a.kind, a.action, a.episode, a.session, a.last_failed, a.failures, a.equal_failures,
              a.first_failure_at, a.last_failure_at, a.as_episode, a.signature, a.error_line, a.finer_class, a.limit_ms,
              a.kills, a.duration_ms, a.vetoes, a.vetoes_before_probe, a.last_veto_at, a.flaky_until, a.evidence,
              a.changed_by, a.changed_at,
              e.*, s.times, v.model, v.space, v.packed, r.*
            FROM episode e JOIN action a ON a.n = e.action LEFT JOIN shown s ON s.n = e.n
              LEFT JOIN vector v ON v.n = e.n LEFT JOIN reflecting r ON r.n = e.n
            WHERE e.id IN (SELECT value FROM json_each(?))
            """;

    private static final int OF_ACTION = 8;
    private static final int OF_EPISODE = 34;

    private static final String PICTURES =
            "SELECT episode, i.* FROM image i WHERE episode IN (SELECT value FROM json_each(?)) ORDER BY n";

    private final Statements sql;
    private final MessageDigest digest = sha256();
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    RowPrints(Statements sql) {
        this.sql = sql;
    }

    /**
     * Where an episode is.
     *
     * @param number of its id
     * @param n its row
     * @param action row of its action
     * @param last whether it is the last failure of its action; only then the action's row counts
     * @param sharedKey of its action, on every machine
     * @param print the same as long as none of its rows has changed
     */
    record Placed(
            long number,
            long n,
            long action,
            boolean last,
            byte[] sharedKey,
            String signature,
            long lastSeenMillis,
            long print) {}

    /** Those that are there. */
    List<Placed> of(List<String> ids) throws SQLException {
        List<Placed> placed = sql.all(ROWS, this::placed, EpisodeNumber.list(ids));
        Map<Long, Long> pictures = new HashMap<>();
        sql.all(
                PICTURES,
                row -> pictures.merge(row.getLong(1), print(row, 1), (before, next) -> 31 * before + next),
                list(placed.stream().map(Placed::n).toList()));
        List<Placed> all = new ArrayList<>();
        for (Placed one : placed) {
            all.add(new Placed(
                    one.number,
                    one.n,
                    one.action,
                    one.last,
                    one.sharedKey,
                    one.signature,
                    one.lastSeenMillis,
                    one.print + pictures.getOrDefault(one.n, 0L)));
        }
        return all;
    }

    /** Rows as a JSON array. */
    static String list(List<Long> rows) {
        return rows.toString();
    }

    private Placed placed(ResultSet row) throws SQLException {
        boolean last = row.getInt(4) != 0;
        return new Placed(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                last,
                row.getBytes(5),
                row.getString(6),
                row.getLong(7),
                print(row, last ? OF_ACTION : OF_EPISODE));
    }

    /** Of the columns from this one on. */
    private long print(ResultSet row, int from) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        digest.reset();
        for (int column = from; column <= columns; column++) {
            byte[] bytes = row.getBytes(column);
            length.clear();
            digest.update(length.putInt(bytes == null ? -1 : bytes.length).array());
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
