package io.vritti.ecosystem.git;

import io.vritti.reads.ReadSet;

/** The hooks of a repository: programs of others that run at its commands (githooks(5)). */
final class GitHooks {

    private static final String UNUSED = ".sample";

    private GitHooks() {}

    /** Reads their names; one that is in use may read anything. */
    static void add(String repository, ReadSet reads) {
        String folder = repository + "/hooks";
        reads.names(folder, "*");
        for (String name : reads.namesIn(folder)) {
            if (!name.endsWith(UNUSED)) {
                reads.giveUp("a hook of git, " + name);
            }
        }
    }
}
