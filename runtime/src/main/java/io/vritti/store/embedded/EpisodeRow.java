package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** An episode as a row of the database, and back. */
final class EpisodeRow {

    static final String SELECT = """
            SELECT e.*, a.key, a.family, a.kind, a.action AS words FROM episode e JOIN action a ON a.n = e.action
            """;

    private final Packed packed;

    EpisodeRow(Packed packed) {
        this.packed = packed;
    }

    Detail detail(Episode episode) {
        return new Detail()
                .text("goal", episode.goal())
                .text("trace", episode.errorTrace())
                .list("chain", episode.toolChain())
                .list("taken", episode.actionsTaken())
                .map("environment", episode.environment())
                .list("tags", episode.tags());
    }

    byte[] pack(Detail detail) {
        return packed.pack(detail.json());
    }

    Detail unpack(byte[] detail) {
        return Detail.parse(packed.unpack(detail));
    }

    /** @return null for null */
    byte[] pack(Reflection reflection) {
        if (reflection == null) {
            return null;
        }
        return pack(new Detail()
                .text("rootCause", reflection.rootCause())
                .text("resolutionStrategy", reflection.resolutionStrategy())
                .map("preconditions", reflection.preconditions())
                .text("preventionGuidance", reflection.preventionGuidance())
                .list("similarPatterns", reflection.similarPatterns())
                .text("confidence", Double.toString(reflection.confidence())));
    }

    /** @param row of {@link #SELECT} */
    Episode read(ResultSet row) throws SQLException {
        Detail detail = unpack(row.getBytes("detail"));
        return new Episode(
                EpisodeId.text(row.getLong("id")),
                HexFormat.of().formatHex(row.getBytes("key")),
                row.getString("family"),
                row.getString("kind"),
                row.getString("words"),
                detail.text("goal"),
                detail.text("trace"),
                row.getString("error_line"),
                row.getString("signature"),
                row.getString("error_class"),
                row.getString("finer_class"),
                row.getInt("transient") != 0,
                row.getInt("severity"),
                detail.list("chain"),
                detail.list("taken"),
                detail.map("environment"),
                detail.list("tags"),
                row.getString("resolution"),
                reflection(row.getBytes("reflection")),
                packed.unpackText(row.getBytes("evidence")),
                row.getLong("count"),
                row.getLong("first_seen"),
                row.getLong("last_seen"),
                row.getLong("duration_ms"));
    }

    private Reflection reflection(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        Detail detail = unpack(bytes);
        return new Reflection(
                detail.text("rootCause"),
                detail.text("resolutionStrategy"),
                detail.map("preconditions"),
                detail.text("preventionGuidance"),
                detail.list("similarPatterns"),
                Double.parseDouble(detail.text("confidence")));
    }
}
