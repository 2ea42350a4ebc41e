package io.vritti.store.embedded;

import io.vritti.home.Home;
import io.vritti.store.StoreException;
import io.vritti.store.StoreWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The database that is open now. Opens another when the database turns out to be damaged, or was moved or deleted under
 * us: SQLite would go on writing to a file that has no name any more.
 */
final class CurrentDatabase {

    /** What is done with the tables. */
    interface Work<T> {
        T with(Tables tables) throws SQLException;
    }

    /** Of episodes that cannot be read. */
    private static final int MOST_NAMED = 5;

    private final Database database;
    private final FailedKeyFilterWriter failing;
    private final Consumer<String> warnings;
    private final StoreWatch watch;

    private final Set<String> unreadable = new HashSet<>();

    private Tables tables;
    private Object identity;
    private boolean closed;
    private boolean paused;
    private boolean filterWarned;

    /** Set once a newer version has brought the tables further: they are left alone from then on. */
    private volatile StoreException newer;

    CurrentDatabase(Home home, Database database, Consumer<String> warnings, StoreWatch watch) {
        this.database = database;
        this.watch = watch;
        this.failing = new FailedKeyFilterWriter(home);
        this.warnings = warnings;
        opened(database.open());
    }

    synchronized <T> T read(Work<T> work) {
        Work<T> reading = opened -> {
            refuseNewer(opened);
            return work.with(opened);
        };
        return watched(reading, watch.begins(false));
    }

    /** In one transaction that is on the disk when this returns. */
    synchronized <T> T write(Work<T> work) {
        StoreWatch.Use use = watch.begins(true);
        Work<T> transaction = opened -> {
            opened.sql().run("BEGIN IMMEDIATE");
            boolean committed = false;
            try {
                refuseNewer(opened);
                opened.begin();
                T result = work.with(opened);
                opened.end();
                refreshFilter(opened);
                long commitNanos = System.nanoTime();
                opened.sql().run("COMMIT");
                committed = true;
                use.committed(System.nanoTime() - commitNanos);
                return result;
            } finally {
                if (!committed) {
                    rollBack(opened);
                }
            }
        };
        return watched(transaction, use);
    }

    private <T> T watched(Work<T> work, StoreWatch.Use use) {
        boolean done = false;
        try {
            T result = attempt(work);
            tellUnreadable();
            done = true;
            return result;
        } finally {
            use.ended(!done);
        }
    }

    /** Each once: it is left out again whenever it is asked for. */
    private void tellUnreadable() {
        List<String> found = tables == null ? List.of() : tables.sql().unreadable();
        List<String> news = found.stream().filter(unreadable::add).toList();
        if (!news.isEmpty()) {
            warnings.accept((news.size() == 1 ? "1 episode" : news.size() + " episodes")
                    + " of the memory cannot be read, and left out: "
                    + String.join(", ", news.subList(0, Math.min(MOST_NAMED, news.size())))
                    + (news.size() > MOST_NAMED ? " and others" : "")
                    + "; `forget <id>` deletes what is left of one");
        }
    }

    /** As {@link io.vritti.store.MemoryStore#lost}. */
    String lost() {
        StoreException why = newer;
        return why == null ? null : why.getMessage();
    }

    private void refuseNewer(Tables opened) throws SQLException {
        try {
            database.refuseNewer(opened.sql());
        } catch (StoreException takenOver) {
            newer = takenOver;
            throw takenOver;
        }
    }

    /** As {@link io.vritti.store.MemoryStore#pause}. */
    synchronized void pause() {
        paused = true;
        drop();
    }

    synchronized void resume() {
        paused = false;
    }

    synchronized void close() {
        closed = true;
        drop();
    }

    private <T> T attempt(Work<T> work) {
        try {
            return work.with(current());
        } catch (SQLException e) {
            if (!Database.damaged(e) && !TextIndex.concerns(e)) {
                throw database.unusable(e);
            }
            // Once, so that a bad disk cannot loop.
            return attemptAnew(work, e);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new StoreException("a row of the memory cannot be read: " + e.getMessage(), e);
        }
    }

    private <T> T attemptAnew(Work<T> work, SQLException damage) {
        Object damaged = identity;
        drop();
        if (!usableAgain(damaged)) {
            drop();
            opened(database.openInstead(damaged, damage));
        }
        try {
            return work.with(tables);
        } catch (SQLException e) {
            throw database.unusable(e);
        }
    }

    /**
     * Whether the database can be used: opening it has replaced it, or nothing but its text index was damaged, which has then been
     * made again.
     *
     * @throws StoreException if that cannot be told now: another JVM is at the same work, or the disk is full
     */
    private boolean usableAgain(Object damaged) {
        try {
            use(database.open());
            if (!Objects.equals(damaged, identity)) {
                return true;
            }
            boolean sound = tables.episodes().texts().rebuild();
            if (sound) {
                warnings.accept("the text index of the memory was damaged and has been made again");
            }
            return sound;
        } catch (SQLException e) {
            if (Database.damaged(e) || TextIndex.concerns(e)) {
                return false;
            }
            drop();
            throw database.unusable(e);
        } catch (IllegalStateException | UncheckedIOException damagedToo) {
            return false;
        }
    }

    private Tables current() {
        if (newer != null) {
            // Another one, whose stack trace says who asked.
            drop();
            throw new StoreException(newer.getMessage(), newer);
        }
        if (closed) {
            throw new StoreException("the memory is closed");
        }
        if (paused) {
            throw new StoreException("the memory waits until the process may open files again");
        }
        if (tables != null && !Objects.equals(identity, database.identity())) {
            drop();
        }
        if (tables == null) {
            opened(database.open());
        }
        return tables;
    }

    private void opened(Statements sql) {
        try {
            use(sql);
        } catch (SQLException e) {
            throw database.unusable(e);
        }
    }

    private void use(Statements sql) throws SQLException {
        tables = new Tables(sql);
        identity = database.identity();
        failing.startOver();
    }

    private void drop() {
        if (tables != null) {
            Tables dropped = tables;
            tables = null;
            try {
                dropped.close();
            } catch (SQLException e) {
                warnings.accept("the memory could not be closed: " + e.getMessage());
            }
        }
    }

    private void refreshFilter(Tables opened) throws SQLException {
        try {
            failing.refresh(opened.sql(), opened.calls(), System.currentTimeMillis());
        } catch (IOException e) {
            failing.startOver();
            if (!filterWarned) {
                filterWarned = true;
                warnings.accept("the list of failed keys cannot be written: " + e.getMessage());
            }
        }
    }

    private void rollBack(Tables opened) {
        failing.startOver();
        try {
            opened.sql().run("ROLLBACK");
            opened.startOver();
        } catch (SQLException e) {
            // SQLite has rolled back by itself (disk full, I/O error); a transaction that is still open ends with the
            // connection.
            drop();
        }
    }
}
