package io.vritti.home;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * Tells whether a file may have changed since it was looked at, without reading it. Links are followed, so that another target is
 * another version.
 *
 * @param modifiedMillis 0 if the file is not there
 * @param bytes its length
 * @param identity inode, and the time of the last change of anything about it: those that copy a file with its old time cannot set it.
 *     Empty where the file system has no such thing
 */
public record FileVersion(long modifiedMillis, long bytes, String identity) {

    private static final String ATTRIBUTES = "unix:ino,ctime";

    /** Never throws; what cannot be looked at is as good as absent. */
    public static FileVersion of(File file) {
        long bytes = file.length();
        long modifiedMillis = file.lastModified();
        return new FileVersion(modifiedMillis, bytes, modifiedMillis == 0 && bytes == 0 ? "" : identityOf(file));
    }

    /** Whether nothing stands in it: perhaps somebody is about to write it. */
    public boolean isEmpty() {
        return bytes == 0;
    }

    private static String identityOf(File file) {
        if (Ownership.isUntold()) {
            return "";
        }
        try {
            Map<String, Object> seen = Files.readAttributes(file.toPath(), ATTRIBUTES);
            return seen.get("ino") + " " + seen.get("ctime");
        } catch (IOException | RuntimeException none) {
            return "";
        }
    }
}
