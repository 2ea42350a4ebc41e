package io.vritti.store.embedded;

import java.sql.SQLException;

/**
 * The number of the last change of a memory. A transaction counts it here and writes it once, before it ends: nobody else counts
 * meanwhile, and a statement for each change cost more than most changes.
 */
final class Revision {

    private static final long NOT_ASKED = -1;

    private final Statements sql;
    private long last = NOT_ASKED;

    Revision(Statements sql) {
        this.sql = sql;
    }

    /** As the database has it. */
    long written() throws SQLException {
        return sql.number("SELECT revision FROM memory");
    }

    /** For one more change; only in a writing transaction. */
    long next() throws SQLException {
        return after(1);
    }

    /**
     * For so many more changes, made by one statement.
     *
     * @return that of the last of them
     */
    long after(long changes) throws SQLException {
        last = current() + changes;
        return last;
    }

    /** That of the last change until now, in a writing transaction. */
    long current() throws SQLException {
        if (last == NOT_ASKED) {
            last = written();
        }
        return last;
    }

    /** At the start of a writing transaction: what an earlier one counted was written, or did not happen. */
    void begin() {
        last = NOT_ASKED;
    }

    /** At its end. */
    void write() throws SQLException {
        if (last != NOT_ASKED) {
            sql.change("UPDATE memory SET revision = ?", last);
            last = NOT_ASKED;
        }
    }
}
