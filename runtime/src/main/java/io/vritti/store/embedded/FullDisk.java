package io.vritti.store.embedded;

import java.io.File;

/** The disk that has no room left: the one trouble of a database that its owner can end, and after which nothing is lost. */
final class FullDisk {

    private FullDisk() {}

    /** Whether that is behind a failure: SQLite says so, or could not make the index of its log, or a file could not be written. */
    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("SQLITE_FULL")
                    || message.contains("SQLITE_IOERR_SHMSIZE")
                    || message.contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    /** What to do about a failure of this database, as the end of a sentence. */
    static String advice(File database) {
        return ": the disk of " + database + " is full; make room there and try again, nothing that it holds is lost";
    }
}
