package io.vritti.home;

import java.io.File;
import java.io.IOException;

/**
 * Files and folders that only their owner may read (0600 and 0700), whatever the umask. Where a file system knows no such
 * modes (Windows) it leaves them as they are: the user's profile folder is private there.
 */
public final class OwnerOnly {

    private OwnerOnly() {}

    /**
     * Makes a folder and its missing parents, all for the owner only: who may write a parent can put another folder in its place.
     * One that is there already is left as it is, for it may not be ours alone.
     *
     * @throws IOException if it is not there in the end
     */
    public static void makeFolder(File folder) throws IOException {
        if (folder.isDirectory()) {
            return;
        }
        File parent = folder.getParentFile();
        if (parent != null) {
            makeFolder(parent);
        }
        if (folder.mkdir()) {
            restrict(folder);
            folder.setExecutable(false, false);
            folder.setExecutable(true, true);
        } else if (!folder.isDirectory()) {
            throw new IOException(folder + " cannot be made");
        }
    }

    /**
     * Makes an empty file; one that is there already is left as it is. While it is being made another process may be
     * refused for a moment, because {@code java.io} can only take a right from all and then give it back to the owner.
     *
     * @throws IOException if it cannot be made
     */
    public static void makeFile(File file) throws IOException {
        if (file.createNewFile()) {
            restrict(file);
        }
    }

    /** Takes the rights of all others; where that cannot be done it leaves them as they are. */
    public static void restrict(File file) {
        file.setReadable(false, false);
        file.setReadable(true, true);
        file.setWritable(false, false);
        file.setWritable(true, true);
    }
}
