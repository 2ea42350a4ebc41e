package io.vritti.store.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The phrases that prime {@link DictionaryCompressor}: those built in, and those that a database has learnt from its own episodes, which
 * halve a row (runtime/RATIONALE.md, "Store"). Learnt again at every doubling of the episodes, and kept for good, because
 * the rows packed with them need them.
 */
final class CompressionDictionary {

    /** Fewer episodes have not shown yet what they have in common. */
    private static final long FIRST_LESSON = 128;

    private static final int BUILT_IN = 1;

    private final Statements sql;
    private final byte[] builtIn = BuiltInDictionary.TEXT.getBytes(StandardCharsets.UTF_8);
    private final Map<Integer, byte[]> learnt = new HashMap<>();
    private int newest = BUILT_IN;

    CompressionDictionary(Statements sql) throws SQLException {
        this.sql = sql;
        startOver();
    }

    /** Number of the phrases to pack with: fits a byte. */
    int newestNumber() {
        return newest;
    }

    byte[] newest() {
        return newest == BUILT_IN ? builtIn : learnt.get(newest);
    }

    /** @throws IllegalStateException if there are none of this number */
    byte[] of(int number) throws SQLException {
        if (number == BUILT_IN) {
            return builtIn;
        }
        byte[] text = learnt.get(number);
        if (text == null) {
            byte[] kept = sql.first("SELECT text FROM phrases WHERE id = ?", row -> row.getBytes(1), number)
                    .orElseThrow(() ->
                            new IllegalStateException("damaged: packed with phrases " + number + ", which are gone"));
            text = inflated(kept);
            learnt.put(number, text);
        }
        return text;
    }

    /** Whether it is time to learn, now that there are so many episodes. */
    static boolean due(long episodes) {
        return episodes >= FIRST_LESSON && Long.bitCount(episodes) == 1;
    }

    /** What rows are packed with from now on. */
    void learn(byte[] text) throws SQLException {
        int number = (int) sql.number("SELECT max(id) FROM phrases") + 1;
        if (number <= BUILT_IN) {
            number = BUILT_IN + 1;
        }
        if (number <= 0xff) {
            sql.change("INSERT INTO phrases VALUES (?, ?)", number, deflated(text));
            learnt.put(number, text);
            newest = number;
        }
    }

    /** What is known here may no longer be in the database: a transaction was rolled back, or all was forgotten. */
    void startOver() throws SQLException {
        learnt.clear();
        newest = Math.max(BUILT_IN, (int) sql.number("SELECT max(id) FROM phrases WHERE length(text) > 0"));
        of(newest);
    }

    private static byte[] deflated(byte[] text) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    private static byte[] inflated(byte[] kept) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(kept))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
