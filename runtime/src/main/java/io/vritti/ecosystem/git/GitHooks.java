package io.vritti.ecosystem.git;

import io.vritti.reads.ReadSet;

/** The hooks of a repository: programs of others that run at its commands (githooks(5)). */
final class GitHooks {

    private static final String UNUSED = ".sample";

    private GitHooks() {}

    /** Reads their names; one that is in use may read anything. */
    static void add(String repository, ReadSet reach) {
        String folder = repository + "/hooks";
        reach.names(folder, "*");
        for (String name : reach.namesIn(folder)) {
            if (!name.endsWith(UNUSED)) {
                reach.open("a hook of git, " + name);
            }
        }
    }
}
