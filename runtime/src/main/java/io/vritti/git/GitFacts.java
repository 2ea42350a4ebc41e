package io.vritti.git;

import java.io.File;

/**
 * What a work tree's own files say of it, without running git.
 *
 * @param project name of the folder that holds the repository
 * @param branch short name, or null where the head is detached
 * @param head first 12 digits of the commit, or null before the first
 */
public record GitFacts(String project, String branch, String head) {

    private static final String REFERENCE = "ref: ";
    private static final String BRANCHES = "refs/heads/";
    private static final int DIGITS = 12;

    /** @return null outside a repository */
    public static GitFacts of(String directory) {
        GitFolder git = GitFolder.around(directory);
        if (git == null) {
            return null;
        }
        String project = new File(git.workTree()).getName();
        String head = firstLine(git.ownText("HEAD"));
        String reference = reference(head);
        if (reference == null) {
            return new GitFacts(project, null, shortened(head));
        }
        String branch = reference.startsWith(BRANCHES) ? reference.substring(BRANCHES.length()) : reference;
        return new GitFacts(project, branch, shortened(firstLine(git.commonText(reference))));
    }

    /** The reference that the text of a HEAD names, {@code refs/heads/main}; null if it names a commit or nothing. */
    public static String reference(String head) {
        return head == null || !head.startsWith(REFERENCE)
                ? null
                : head.substring(REFERENCE.length()).strip();
    }

    private static String shortened(String commit) {
        return commit == null || commit.length() < DIGITS ? commit : commit.substring(0, DIGITS);
    }

    private static String firstLine(String text) {
        return text == null ? null : text.lines().findFirst().orElse(null);
    }
}
