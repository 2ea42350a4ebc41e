package io.vritti.ecosystem.git;

import io.vritti.git.GitFolder;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.RealPath;
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
    static GitRepository around(String directory, ReadSet reach) {
        for (String at : FoldersUp.from(directory)) {
            String inside = Paths.absolute(at, GitFolder.NAME);
            reach.place(inside);
            if (reach.view().folder(inside)) {
                return complete(inside, reach) ? of(inside, at, reach) : null;
            }
            if (reach.view().file(inside)) {
                String linked = linked(inside, at, reach);
                return linked == null ? null : of(linked, at, reach);
            }
            reach.file(Paths.absolute(at, "HEAD"));
            if (complete(at, reach)) {
                return of(at, null, reach);
            }
        }
        return null;
    }

    /** Whether git would get there by the same folders: not through a link. */
    static boolean plain(String directory) {
        return directory.equals(RealPath.of(directory));
    }

    /** What makes a folder a repository, whether it is one or not. */
    static boolean complete(String folder, ReadSet reach) {
        boolean complete = reach.view().file(folder + "/HEAD")
                && reach.view().folder(folder + "/objects")
                && reach.view().folder(folder + "/refs");
        boolean linked = reach.view().file(folder + "/HEAD") && reach.view().file(folder + "/commondir");
        return complete || linked;
    }

    private static GitRepository of(String folder, String workTree, ReadSet reach) {
        String link = folder + "/commondir";
        reach.file(link);
        reach.place(folder + "/objects");
        reach.place(folder + "/refs");
        if (!reach.view().file(link)) {
            return new GitRepository(folder, folder, workTree);
        }
        String common = reach.view().text(link);
        if (common == null) {
            reach.open(link + " cannot be read");
            return new GitRepository(folder, folder, workTree);
        }
        return new GitRepository(folder, real(Paths.absolute(folder, common.strip())), workTree);
    }

    private static String linked(String file, String at, ReadSet reach) {
        String named = GitFolder.linked(reach.view().text(file));
        if (named == null) {
            reach.open(file + " cannot be read");
            return null;
        }
        String folder = real(Paths.absolute(at, named));
        reach.place(folder);
        return folder;
    }

    private static String real(String path) {
        return Path.of(path).normalize().toString();
    }
}
