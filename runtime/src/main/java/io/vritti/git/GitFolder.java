package io.vritti.git;

import io.vritti.text.FoldersUp;
import java.io.File;
import java.nio.file.Path;

/**
 * Where a repository keeps its files, as gitrepository-layout(5) says. A linked work tree and a submodule have a file
 * {@code .git} that names their folder; linked work trees share all but their HEAD and index.
 *
 * @param workTree the folder that holds {@code .git}
 * @param own absolute path of the folder with HEAD and index
 * @param common absolute path of the folder with config, branches and objects; the same as {@code own} without linked work trees
 */
public record GitFolder(String workTree, String own, String common) {

    /** The name that git looks for in every folder. */
    public static final String NAME = ".git";

    private static final FileAccess DISK = new DiskAccess();

    /** As git itself demands it, with the space (git's setup.c, read_gitfile_gently). */
    private static final String LINK = "gitdir: ";

    /** The repository of the nearest folder that has a {@code .git}, or null without one. */
    public static GitFolder around(String directory) {
        return around(directory, DISK);
    }

    /**
     * The same by another view of the file system.
     *
     * @param directory absolute
     */
    public static GitFolder around(String directory, FileAccess files) {
        for (String folder : FoldersUp.from(directory)) {
            GitFolder found = at(folder, files);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The repository whose {@code .git} is in this folder, or null if there is none in it. */
    public static GitFolder at(String folder) {
        return at(folder, DISK);
    }

    private static GitFolder at(String folder, FileAccess files) {
        String git = new File(folder, NAME).getPath();
        if (files.folder(git)) {
            return new GitFolder(folder, git, git);
        }
        if (!files.file(git)) {
            return null;
        }
        String linked = linked(files.text(git));
        if (linked == null) {
            return new GitFolder(folder, git, git);
        }
        String own = absolute(folder, linked);
        String shared = files.text(new File(own, "commondir").getPath());
        return new GitFolder(folder, own, shared == null ? own : absolute(own, shared.strip()));
    }

    /** The path that the text of a {@code .git} file names, absolute or relative to its folder; null if it names none. */
    public static String linked(String text) {
        String path = text == null || !text.startsWith(LINK)
                ? ""
                : text.substring(LINK.length()).strip();
        return path.isEmpty() ? null : path;
    }

    /** Whether the {@code .git} of the work tree is a file that names the folder. */
    public boolean linked() {
        return !own.equals(new File(workTree, NAME).getPath());
    }

    /** Whether it is a submodule's, whose folder lies in that of the repository around it. */
    public boolean submodule() {
        return own.replace(File.separatorChar, '/').contains("/" + NAME + "/modules/");
    }

    /** The text of one of the files that all work trees share, or null if it is missing. */
    public String commonText(String name) {
        return DISK.text(new File(common, name).getPath());
    }

    /** The text of one of the files of this work tree alone, or null if it is missing. */
    public String ownText(String name) {
        return DISK.text(new File(own, name).getPath());
    }

    private static String absolute(String folder, String path) {
        File named = new File(path);
        File at = named.isAbsolute() ? named : new File(folder, path);
        return Path.of(at.getPath()).normalize().toString();
    }
}
