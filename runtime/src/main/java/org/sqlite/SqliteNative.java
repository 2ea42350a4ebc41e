package org.sqlite;

import java.io.File;
import java.lang.reflect.Field;

/**
 * Loads SQLite's native library from a file of our choice, for {@code io.vritti.store.embedded}.
 *
 * <p>Lives in sqlite-jdbc's package, because the JVM asks the class that calls {@link System#load}: its loader is the one
 * whose native methods are bound, and its module the one that must have been granted native access (JDK 24+,
 * facts.md §1.6). See runtime/RATIONALE.md, "Store".
 */
public final class SqliteNative {

    private static final String DONE = "extracted";

    private SqliteNative() {}

    /**
     * Loads the library once for this class loader, so that sqlite-jdbc looks for none itself: it would read
     * {@code org.sqlite.*} properties of the host, extract to the temp folder, and clean up there.
     *
     * @param library absolute path
     * @throws UnsatisfiedLinkError if the file cannot be loaded
     * @throws ReflectiveOperationException if sqlite-jdbc has changed: its version and this class belong together
     */
    public static void load(File library) throws ReflectiveOperationException {
        synchronized (SQLiteJDBCLoader.class) {
            Field done = SQLiteJDBCLoader.class.getDeclaredField(DONE);
            done.setAccessible(true);
            if (!done.getBoolean(null)) {
                System.load(library.getPath());
                done.setBoolean(null, true);
            }
        }
    }

    /** Whether the library is loaded, so that sqlite-jdbc will not look for one itself. */
    public static boolean isLoaded() {
        synchronized (SQLiteJDBCLoader.class) {
            try {
                Field done = SQLiteJDBCLoader.class.getDeclaredField(DONE);
                done.setAccessible(true);
                return done.getBoolean(null);
            } catch (ReflectiveOperationException | RuntimeException e) {
                return false;
            }
        }
    }
}
