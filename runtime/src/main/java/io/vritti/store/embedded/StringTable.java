package io.vritti.store.embedded;

import io.vritti.bounded.LatestMap;
import java.sql.SQLException;

/** Texts that many rows share (families, classes, sessions), each kept once and named by a number. */
final class StringTable {

    /** Classes and kinds are some dozens, and sessions and families come and go. */
    private static final int MOST_KNOWN = 1_000;

    private final Statements sql;
    private final LatestMap<String, Long> numbers = new LatestMap<>(MOST_KNOWN);
    private final LatestMap<Long, String> texts = new LatestMap<>(MOST_KNOWN);

    StringTable(Statements sql) {
        this.sql = sql;
    }

    /** The number of a text, new if need be; only in a writing transaction. Null for null. */
    Long number(String text) throws SQLException {
        if (text == null) {
            return null;
        }
        Long number = numbers.get(text);
        if (number == null) {
            sql.change("INSERT OR IGNORE INTO word (text) VALUES (?)", text);
            number = sql.number("SELECT n FROM word WHERE text = ?", text);
            keep(number, text);
        }
        return number;
    }

    /** Null for 0, which is how JDBC reads null, and for a word that was forgotten. */
    String text(long number) throws SQLException {
        if (number == 0) {
            return null;
        }
        String text = texts.get(number);
        if (text == null) {
            text = sql.first("SELECT text FROM word WHERE n = ?", row -> row.getString(1), number)
                    .orElse(null);
            if (text != null) {
                keep(number, text);
            }
        }
        return text;
    }

    /** What is known here may no longer be in the database: a transaction was rolled back, or all was forgotten. */
    void startOver() {
        numbers.clear();
        texts.clear();
    }

    private void keep(long number, String text) {
        numbers.put(text, number);
        texts.put(number, text);
    }
}
