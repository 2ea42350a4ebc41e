package io.vritti.store.embedded;

import io.vritti.home.Home;
import io.vritti.home.Leftovers;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Opens the home's database: in WAL mode, so that several JVMs read and write at once, and with the newest tables. One that
 * is damaged is set aside and a new one made; nothing is deleted. One of a newer version is left alone.
 *
 * <p>Connects with sqlite-jdbc's connection class, never through {@code DriverManager}, which is the host's.
 */
final class Database {

    /** Marks a database as ours: {@code VRIT}. */
    static final int APPLICATION_ID = 0x5652_4954;

    /** Another JVM's batch takes milliseconds; this is for a machine that is busy. */
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_NOTADB = 26;
    private static final int PRIMARY_CODE = 0xff;

    private final Home home;
    private final Schema schema;
    private final Consumer<String> warnings;
    private final DatabaseFiles files;

    Database(Home home, Schema schema, Consumer<String> warnings) {
        this.home = home;
        this.schema = schema;
        this.warnings = warnings;
        this.files = new DatabaseFiles(home.database());
    }

    /** @throws StoreException if there is no way to keep anything here; says why */
    Statements open() {
        return locked(this::openOrReplace);
    }

    /**
     * Opens a new database, because the one that was open is damaged.
     *
     * @param identity of the damaged one: another JVM may have replaced it already
     */
    Statements openInstead(Object identity, SQLException damage) {
        return locked(() -> {
            if (Objects.equals(identity, files.identity())) {
                replaceDamaged(damage);
            }
            return openOrReplace();
        });
    }

    /** What stays the same while the file of that name is the same one; null if it is gone or not known. */
    Object identity() {
        return files.identity();
    }

    static boolean damaged(SQLException e) {
        int code = e.getErrorCode() & PRIMARY_CODE;
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }

    private interface Opening {
        Statements open() throws IOException;
    }

    private Statements locked(Opening opening) {
        try {
            home.create();
            // Before the lock: where forty JVMs start at once, each would wait for the others to load the same library.
            new NativeLibrary(home, NativePlatform.current()).load();
            try (OpenLock lock = OpenLock.take(new File(home.folder(), "vritti.db.lock"))) {
                Leftovers.sweep(home, System.currentTimeMillis());
                return opening.open();
            }
        } catch (IOException e) {
            throw new StoreException(
                    home.database() + " cannot be opened: " + e.getMessage()
                            + (FullDisk.caused(e) ? FullDisk.advice(home.database()) : ""),
                    e);
        }
    }

    private Statements openOrReplace() throws IOException {
        try {
            Statements sql = connect();
            Origin origin = origin(sql);
            if (origin == Origin.OURS) {
                return ready(sql);
            }
            int version = Schema.versionOf(sql);
            sql.close();
            if (origin == Origin.NEWER) {
                throw newer(version);
            }
            replace("foreign", "of another program");
        } catch (SQLException e) {
            if (!damaged(e)) {
                throw refused(e);
            }
            replaceDamaged(e);
        }
        try {
            return ready(connect());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private Statements connect() throws IOException, SQLException {
        files.make();
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
        // Else the driver prepares another statement after each INSERT, to ask for its row.
        settings.setProperty("jdbc.get_generated_keys", "false");
        Statements sql = new Statements(new JDBC4Connection("jdbc:sqlite:" + files.uri(), files.uri(), settings));
        try {
            // Nothing of ours in the temp folder; nothing run that a foreign schema may bring.
            sql.run("PRAGMA temp_store = MEMORY");
            sql.run("PRAGMA trusted_schema = OFF");
            // Always, and not only while something is forgotten: what was written of it earlier lies in pages that are
            // free by then.
            sql.run("PRAGMA secure_delete = ON");
            sql.number("SELECT count(*) FROM sqlite_schema");
            return sql;
        } catch (SQLException e) {
            close(sql, e);
            throw e;
        }
    }

    private Statements ready(Statements sql) throws SQLException {
        try {
            String mode = sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1))
                    .orElse("");
            if (!mode.equals("wal")) {
                throw new StoreException(home.database() + " cannot be shared between processes (journal mode " + mode
                        + ", not wal): set vritti.home to a folder on a local disk");
            }
            sql.run("PRAGMA synchronous = FULL");
            if (Schema.versionOf(sql) < schema.version()) {
                migrate(sql);
            }
            return sql;
        } catch (SQLException | RuntimeException e) {
            close(sql, e);
            throw e;
        }
    }

    /** All steps or none: what cannot be brought up to date stays as it was, for the version that made it. */
    private void migrate(Statements sql) throws SQLException {
        int before = Schema.versionOf(sql);
        try {
            sql.run("BEGIN IMMEDIATE");
            sql.run("PRAGMA application_id = " + APPLICATION_ID);
            schema.migrate(sql);
            sql.run("COMMIT");
        } catch (SQLException e) {
            if (before == 0 || damaged(e)) {
                throw e;
            }
            throw new StoreException(
                    home.database() + " could not be brought from tables of version " + before + " to version "
                            + schema.version() + " (" + e.getMessage()
                            + "); it is as it was before, and the jar that made it can still use it"
                            + (FullDisk.caused(e) ? FullDisk.advice(home.database()) : ""),
                    e);
        }
    }

    /** @throws StoreException if a newer version has taken the open database over */
    void refuseNewer(Statements sql) throws SQLException {
        int version = Schema.versionOf(sql);
        if (version > schema.version()) {
            throw newer(version);
        }
    }

    private StoreException newer(int version) {
        return new StoreException(home.database() + " is of a newer Vritti (tables of version " + version
                + ", this one knows " + schema.version() + ") and is left as it is: run the newer jar");
    }

    /** Whose tables a database holds. */
    private enum Origin {
        OURS,
        NEWER,
        ANOTHER_PROGRAM
    }

    private Origin origin(Statements sql) throws SQLException {
        long id = sql.number("PRAGMA application_id");
        if (id == APPLICATION_ID) {
            return Schema.versionOf(sql) > schema.version() ? Origin.NEWER : Origin.OURS;
        }
        boolean empty = id == 0 && sql.number("SELECT count(*) FROM sqlite_schema") == 0;
        return empty ? Origin.OURS : Origin.ANOTHER_PROGRAM;
    }

    private void replaceDamaged(SQLException damage) {
        replace(DatabaseFiles.corruptAt(Instant.now()), "damaged (" + damage.getMessage() + ")");
    }

    private void replace(String why, String what) {
        File aside = files.setAside(why);
        warnings.accept(home.database() + " is " + what + ": it was renamed to " + aside.getName()
                + ", and a new, empty memory was started");
    }

    /** @return what to throw where a statement on the open database has failed */
    StoreException unusable(SQLException e) {
        return new StoreException(
                "the memory cannot be used: " + e.getMessage()
                        + (FullDisk.caused(e) ? FullDisk.advice(home.database()) : " (" + home.database() + ")"),
                e);
    }

    private StoreException refused(SQLException e) {
        return new StoreException(
                home.database() + " cannot be opened: " + e.getMessage()
                        + (FullDisk.caused(e)
                                ? FullDisk.advice(home.database())
                                : ". If it is on a network file system, set vritti.home to a folder on a local disk"),
                e);
    }

    private static void close(Statements sql, Throwable reason) {
        try {
            sql.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
