package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import java.sql.SQLException;
import java.util.List;

/** The index over the words of the episodes (SQLite's FTS5). All that is in it follows from the episodes, so it can be made again. */
final class TextIndex {

    static final String NAME = "episode_text";

    static final String CREATE = """
            CREATE VIRTUAL TABLE episode_text USING fts5(
              text, content='', contentless_delete=1, detail=none, tokenize='unicode61')""";

    /** What the episodes are read from. */
    private static final List<String> SOURCES = List.of("word", "phrases", "action", "episode");

    private final Statements sql;
    private final EpisodeRow rows;

    TextIndex(Statements sql, EpisodeRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void add(long n, Episode episode) throws SQLException {
        sql.change("INSERT INTO episode_text (rowid, text) VALUES (?, ?)", n, SearchText.of(episode));
    }

    void remove(long n) throws SQLException {
        sql.change("DELETE FROM episode_text WHERE rowid = ?", n);
    }

    /** @param rows as a JSON array */
    void removeAll(String rows) throws SQLException {
        sql.change("DELETE FROM episode_text WHERE rowid " + EpisodeTable.AMONG, rows);
    }

    void removeAll() throws SQLException {
        sql.run("INSERT INTO episode_text (episode_text) VALUES ('delete-all')");
    }

    /** Merges what was written and removed, so that nothing of what was removed is left. */
    void merge() throws SQLException {
        sql.run("INSERT INTO episode_text (episode_text) VALUES ('optimize')");
    }

    /** Whether an error is one of the index itself: a table of it is missing or holds nonsense. */
    static boolean concerns(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains(NAME) || message.contains("fts5");
    }

    /**
     * Makes the index again, if nothing but the index can be damaged.
     *
     * @return false if the episodes themselves are
     */
    boolean rebuild() throws SQLException {
        for (String table : SOURCES) {
            if (!sql.first("PRAGMA quick_check(" + table + ")", row -> row.getString(1))
                    .orElse("")
                    .equals("ok")) {
                return false;
            }
        }
        sql.run("BEGIN IMMEDIATE");
        boolean made = false;
        try {
            drop();
            sql.run(CREATE);
            // One at a time: all of a large memory would not fit into a small host.
            sql.all(EpisodeRow.SELECT, row -> {
                add(row.getLong("n"), rows.read(row));
                return null;
            });
            sql.run("COMMIT");
            made = true;
        } finally {
            if (!made) {
                sql.run("ROLLBACK");
            }
        }
        pack();
        return true;
    }

    /** Without the pages of the damaged index, which hold words that somebody may want forgotten. */
    private void pack() {
        try {
            sql.run("VACUUM");
        } catch (SQLException busy) {
            // Another JVM is reading: the memory is whole all the same, only larger.
        }
    }

    /**
     * A damaged index cannot be opened, not even to be dropped, nor can a table whose pages hold nonsense. So their names are taken
     * out of the schema; the pages stay unused until the database is packed anew.
     */
    private void drop() throws SQLException {
        sql.run("PRAGMA writable_schema = ON");
        sql.change("DELETE FROM sqlite_schema WHERE tbl_name = ? OR tbl_name LIKE ? ESCAPE '\\'", NAME, NAME + "\\_%");
        sql.run("PRAGMA writable_schema = RESET");
    }
}
