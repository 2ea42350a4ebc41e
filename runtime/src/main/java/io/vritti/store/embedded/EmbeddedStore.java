package io.vritti.store.embedded;

import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreException;
import io.vritti.store.StoreWatch;
import java.util.function.Consumer;

/**
 * The store that is always there: SQLite in the home (design.md §6).
 *
 * <p>This class mentions neither JDBC nor SQLite, so that it can be loaded where {@code java.sql} is missing.
 */
public final class EmbeddedStore {

    private EmbeddedStore() {}

    /** Version of the tables that this jar makes; it migrates older ones, and leaves newer ones alone. */
    public static int schemaVersion() {
        return Schema.current().version();
    }

    /**
     * Opens the home's database, and makes it if it is missing. Not for host threads: it reads files, loads a native
     * library and may wait for other JVMs.
     *
     * @param warnings gets a sentence for each database that had to be set aside
     * @param remote whether a remote store is configured, which is to get every change of an episode (the outbox)
     * @param watch is told of each use of the database
     * @throws StoreException if nothing can be kept here; the message says why and what to do
     */
    public static MemoryStore open(Home home, Consumer<String> warnings, boolean remote, StoreWatch watch) {
        if (!home.usable()) {
            throw new StoreException(home.problem());
        }
        return store(home, warnings, remote, watch, () -> {});
    }

    /** The same, which nobody watches. */
    public static MemoryStore open(Home home, Consumer<String> warnings, boolean remote) {
        return open(home, warnings, remote, StoreWatch.NONE);
    }

    /**
     * What is remembered in a home, whether or not it may be written: of one that may not, or has no room, a copy is opened, which is
     * gone when the store is closed.
     */
    public static MemoryStore openToRead(Home home, Consumer<String> warnings) {
        if (home.usable() && home.database().canWrite()) {
            try {
                return open(home, warnings);
            } catch (StoreException e) {
                // SQLite writes the index of its log beside a database that it only reads.
                if (!FullDisk.caused(e)) {
                    throw e;
                }
            }
        }
        CopiedHome copy = new CopiedHome(home);
        try {
            return store(copy.home(), warnings, false, StoreWatch.NONE, copy::delete);
        } catch (StoreException e) {
            copy.delete();
            throw e;
        }
    }

    /** @param afterClose what is left to do when the store is closed */
    private static MemoryStore store(
            Home home, Consumer<String> warnings, boolean remote, StoreWatch watch, Runnable afterClose) {
        try {
            Class.forName("java.sql.Connection", false, EmbeddedStore.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new StoreException(
                    "this Java run time lacks the module java.sql: add --add-modules java.sql to the command line", e);
        }
        try {
            return new SqliteStore(home, warnings, remote, watch, afterClose);
        } catch (LinkageError e) {
            throw new StoreException("SQLite cannot be loaded: " + e, e);
        }
    }

    /** As {@link #open(Home, Consumer, boolean)}, without a remote store. */
    public static MemoryStore open(Home home, Consumer<String> warnings) {
        return open(home, warnings, false);
    }
}
