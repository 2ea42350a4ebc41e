package io.vritti.git;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
    public static GitFacts of(File directory) {
        for (File folder = directory; folder != null; folder = folder.getParentFile()) {
            File git = new File(folder, ".git");
            if (git.exists()) {
                return read(folder.getName(), git.isFile() ? linked(folder, git) : git);
            }
        }
        return null;
    }

    private static GitFacts read(String project, File git) {
        String head = firstLine(new File(git, "HEAD"));
        if (head == null) {
            return new GitFacts(project, null, null);
        }
        if (!head.startsWith(REFERENCE)) {
            return new GitFacts(project, null, shortened(head));
        }
        String reference = head.substring(REFERENCE.length()).trim();
        String branch = reference.startsWith(BRANCHES) ? reference.substring(BRANCHES.length()) : reference;
        return new GitFacts(project, branch, shortened(firstLine(new File(git, reference))));
    }

    /** A work tree or submodule has a file that names its folder: {@code gitdir: ../.git/worktrees/x}. */
    private static File linked(File folder, File file) {
        String line = firstLine(file);
        if (line == null || !line.startsWith("gitdir: ")) {
            return file;
        }
        File named = new File(line.substring("gitdir: ".length()).trim());
        return named.isAbsolute() ? named : new File(folder, named.getPath());
    }

    private static String shortened(String commit) {
        return commit == null || commit.length() < DIGITS ? commit : commit.substring(0, DIGITS);
    }

    private static String firstLine(File file) {
        if (!file.isFile()) {
            return null;
        }
        try (BufferedReader in = new BufferedReader(new FileReader(file, StandardCharsets.UTF_8))) {
            return in.readLine();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
