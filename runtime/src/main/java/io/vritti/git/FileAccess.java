package io.vritti.git;

/** The three questions that the layout of a repository needs answered, by the file system or by a recorded look at it. */
public interface FileAccess {

    /** Whether there is a folder at this absolute path. */
    boolean folder(String path);

    /** Whether there is a regular file at this absolute path. */
    boolean file(String path);

    /** The text of a small regular file, or null if it is none or cannot be read. */
    String text(String path);
}
