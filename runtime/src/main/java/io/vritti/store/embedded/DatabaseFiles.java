package io.vritti.store.embedded;

import io.vritti.home.OwnerOnly;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The database's file and those that SQLite keeps beside it. */
final class DatabaseFiles {

    /** The database last: died half-way, it is found and set aside again, and no new one meets an old log. */
    private static final String[] SUFFIXES = {"-wal", "-shm", ""};

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final File database;

    DatabaseFiles(File database) {
        this.database = database;
    }

    /**
     * Makes the database's file, empty, for the owner only; SQLite gives its other files the same rights. Made here also
     * because sqlite-jdbc makes and deletes a missing file, which can delete the one another process has just opened.
     */
    void make() throws IOException {
        OwnerOnly.makeFile(database);
    }

    /** The name for SQLite: a URI, in which no character of the path has a meaning of its own. */
    String uri() {
        return database.toURI().toASCIIString();
    }

    /** What stays the same while the file is the same, whatever its name; null if it is gone or not known. */
    Object identity() {
        try {
            return Files.readAttributes(database.toPath(), BasicFileAttributes.class)
                    .fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Renames the files, so that a new database can be made and the old one be looked at.
     *
     * @param why part of the new name, such as {@code corrupt-} or {@code newer-2}
     * @return the new name of the database
     * @throws StoreException if they cannot be renamed
     */
    File setAside(String why) {
        File aside = unused(why);
        for (String suffix : SUFFIXES) {
            File file = new File(database.getPath() + suffix);
            if (file.exists() && !file.renameTo(new File(aside.getPath() + suffix))) {
                throw new StoreException(file + " cannot be renamed to " + aside.getName() + suffix);
            }
        }
        return aside;
    }

    /** Such as {@code corrupt-20261123T101500}. */
    static String corruptAt(Instant now) {
        return "corrupt-" + TIME.format(now);
    }

    private File unused(String why) {
        File aside = new File(database.getPath() + "." + why);
        for (int n = 2; aside.exists(); n++) {
            aside = new File(database.getPath() + "." + why + "-" + n);
        }
        return aside;
    }
}
