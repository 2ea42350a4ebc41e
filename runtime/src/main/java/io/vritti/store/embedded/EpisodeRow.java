package io.vritti.store.embedded;

import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** An episode as a row of the database, and back. */
final class EpisodeRow {

    static final String SELECT = """
            SELECT e.*, coalesce(e.first_seen, e.last_seen) AS seen_from, a.key, a.family, a.kind FROM episode e JOIN action a ON a.n = e.action
            """;

    /** Stands in a packed trace for the error line, which has a column of its own. */
    private static final String ERROR_LINE = "\u0001";

    private static final String TRACE = "trace";

    /** A trace that has that character itself, as output of programs that draw on terminals may. */
    private static final String WHOLE_TRACE = "whole";

    private final StringTable words;
    private final DictionaryCompressor packed;

    EpisodeRow(StringTable words, DictionaryCompressor packed) {
        this.words = words;
        this.packed = packed;
    }

    Detail detail(Episode episode) {
        String trace = hasMark(episode.errorTrace()) ? WHOLE_TRACE : TRACE;
        return new Detail()
                .text(Detail.ACTION, episode.action())
                .text("goal", episode.goal())
                .text(trace, shortened(episode.errorTrace(), episode.errorLine()))
                .list("chain", episode.toolChain())
                .list("taken", episode.actionsTaken())
                .map("environment", episode.environment())
                .list("tags", episode.tags());
    }

    byte[] pack(Detail detail) {
        return packed.pack(detail.json());
    }

    Detail unpack(byte[] detail) throws SQLException {
        return Detail.parse(packed.unpack(detail));
    }

    /**
     * @param errorLine of the episode, which a reflection quotes
     * @return null for null
     */
    byte[] pack(Reflection reflection, String errorLine) {
        if (reflection == null) {
            return null;
        }
        Reflection.Suggestion suggestion = reflection.suggestion();
        Detail detail = new Detail()
                .text("rootCause", reflection.rootCause())
                .text("resolutionStrategy", reflection.resolutionStrategy())
                .map("preconditions", reflection.preconditions())
                .text("preventionGuidance", reflection.preventionGuidance())
                .list("similarPatterns", reflection.similarPatterns())
                .text("command", suggestion == null ? null : suggestion.command())
                .text("certain", suggestion == null ? null : Boolean.toString(suggestion.certain()))
                .text("by", reflection.source().by())
                .list("quotes", reflection.source().quotes())
                .text("appliesWhen", orNull(reflection.source().appliesWhen()))
                .text("notWhen", orNull(reflection.source().notWhen()))
                .text("from", orNull(reflection.source().from()));
        return packed.pack(detail.json(), errorLine);
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * @param row of {@link #SELECT}
     * @throws IllegalStateException if something in it is damaged; says in which episode
     */
    Episode read(ResultSet row) throws SQLException {
        try {
            return whole(row);
        } catch (RuntimeException damaged) {
            throw unreadable(row.getLong("id"), damaged);
        }
    }

    static IllegalStateException unreadable(long id, RuntimeException damaged) {
        return new IllegalStateException(EpisodeNumber.text(id) + " (" + damaged.getMessage() + ")", damaged);
    }

    private Episode whole(ResultSet row) throws SQLException {
        Detail detail = unpack(row.getBytes("detail"));
        String errorLine = row.getString("error_line");
        return new Episode(
                new Episode.Identity(
                        EpisodeNumber.text(row.getLong("id")),
                        HexFormat.of().formatHex(row.getBytes("key")),
                        words.text(row.getLong("kind")),
                        row.getString("signature")),
                new Episode.Call(
                        RedactedText.stored(words.text(row.getLong("family"))),
                        RedactedText.stored(detail.text(Detail.ACTION)),
                        RedactedText.stored(detail.text("goal")),
                        RedactedText.storedList(detail.list("chain")),
                        RedactedText.storedList(detail.list("taken"))),
                new Episode.Error(
                        RedactedText.stored(trace(detail, errorLine)),
                        RedactedText.stored(errorLine),
                        words.text(row.getLong("error_class")),
                        words.text(row.getLong("finer_class")),
                        row.getInt("transient") != 0,
                        row.getInt("severity")),
                new Episode.Surroundings(
                        RedactedText.storedMap(detail.map("environment")),
                        RedactedText.storedList(detail.list("tags"))),
                new Episode.Occurrences(
                        row.getLong("count"),
                        row.getLong("seen_from"),
                        row.getLong("last_seen"),
                        row.getLong("duration_ms"),
                        confidence(row)),
                new Episode.Knowledge(
                        RedactedText.stored(packed.unpackText(row.getBytes("evidence"))),
                        RedactedText.stored(row.getString("resolution")),
                        reflection(row.getBytes("reflection"), errorLine, confidence(row)),
                        row.getInt("archived") != 0));
    }

    private static String shortened(String trace, String errorLine) {
        boolean can = trace != null && errorLine != null && !errorLine.isEmpty() && !hasMark(trace);
        return can ? trace.replace(errorLine, ERROR_LINE) : trace;
    }

    private static boolean hasMark(String trace) {
        return trace != null && trace.contains(ERROR_LINE);
    }

    private static String trace(Detail detail, String errorLine) {
        String whole = detail.text(WHOLE_TRACE);
        return whole == null ? whole(detail.text(TRACE), errorLine) : whole;
    }

    private static String whole(String trace, String errorLine) {
        return trace == null || errorLine == null ? trace : trace.replace(ERROR_LINE, errorLine);
    }

    private static Confidence confidence(ResultSet row) throws SQLException {
        return new Confidence(row.getLong("held"), row.getLong("runs"));
    }

    /** @return null for null */
    Reflection reflection(byte[] bytes, String errorLine, Confidence record) throws SQLException {
        if (bytes == null) {
            return null;
        }
        Detail detail = Detail.parse(packed.unpack(bytes, errorLine));
        return new Reflection(
                detail.text("rootCause"),
                detail.text("resolutionStrategy"),
                detail.map("preconditions"),
                detail.text("preventionGuidance"),
                detail.list("similarPatterns"),
                record.value(),
                suggestion(detail),
                new Reflection.Source(
                        orEmpty(detail.text("by")),
                        detail.list("quotes"),
                        orEmpty(detail.text("appliesWhen")),
                        orEmpty(detail.text("notWhen")),
                        orEmpty(detail.text("from"))));
    }

    private static Reflection.Suggestion suggestion(Detail detail) {
        String command = detail.text("command");
        return command == null
                ? null
                : new Reflection.Suggestion(command, Boolean.parseBoolean(detail.text("certain")));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
