package io.vritti.ecosystem.git;

import io.vritti.disk.RealPath;
import io.vritti.git.GitFolder;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.text.FoldersUp;
import java.nio.file.Path;

/**
 * The places in which git keeps its data (gitrepository-layout(5)).
 *
 * @param folder {@code .git}, or that of one work tree among several
 * @param common {@code .git} of all work trees
 * @param workTree null for a bare repository
 */
record GitRepository(String folder, String common, String workTree) {

    /** The repository that a folder belongs to, or null if to none; every name by which it is looked for is read. */
    static GitRepository around(String directory, ReadSet reads) {
        for (String at : FoldersUp.from(directory)) {
            String inside = Paths.absolute(at, GitFolder.NAME);
            reads.place(inside);
            if (reads.view().folder(inside)) {
                return complete(inside, reads) ? of(inside, at, reads) : null;
            }
            if (reads.view().file(inside)) {
                String linked = linked(inside, at, reads);
                return linked == null ? null : of(linked, at, reads);
            }
            reads.file(Paths.absolute(at, "HEAD"));
            if (complete(at, reads)) {
                return of(at, null, reads);
            }
        }
        return null;
    }

    /** Whether git would get there by the same folders: not through a link. */
    static boolean plain(String directory) {
        return directory.equals(RealPath.of(directory));
    }

    /** What makes a folder a repository, whether it is one or not. */
    static boolean complete(String folder, ReadSet reads) {
        boolean complete = reads.view().file(folder + "/HEAD")
                && reads.view().folder(folder + "/objects")
                && reads.view().folder(folder + "/refs");
        boolean linked = reads.view().file(folder + "/HEAD") && reads.view().file(folder + "/commondir");
        return complete || linked;
    }

    private static GitRepository of(String folder, String workTree, ReadSet reads) {
        String link = folder + "/commondir";
        reads.file(link);
        reads.place(folder + "/objects");
        reads.place(folder + "/refs");
        if (!reads.view().file(link)) {
            return new GitRepository(folder, folder, workTree);
        }
        String common = reads.view().text(link);
        if (common == null) {
            reads.giveUp(link + " cannot be read");
            return new GitRepository(folder, folder, workTree);
        }
        return new GitRepository(folder, real(Paths.absolute(folder, common.strip())), workTree);
    }

    private static String linked(String file, String at, ReadSet reads) {
        String named = GitFolder.linked(reads.view().text(file));
        if (named == null) {
            reads.giveUp(file + " cannot be read");
            return null;
        }
        String folder = real(Paths.absolute(at, named));
        reads.place(folder);
        return folder;
    }

    private static String real(String path) {
        return Path.of(path).normalize().toString();
    }
}
