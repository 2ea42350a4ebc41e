package io.vritti.action;

import java.io.File;
import java.util.Locale;

/** Where a repository came from, by its own configuration and without running git. */
final class GitOrigin {

    private static final String LINK = "gitdir:";

    private GitOrigin() {}

    /**
     * Host and path in one form for all ways to write them: {@code git@github.com:acme/app.git} and
     * {@code https://user@github.com/acme/app} are {@code github.com/acme/app}.
     *
     * @param git the folder {@code .git}, or the file of a work tree or submodule
     * @return null without a remote
     */
    static String of(File git) {
        String config = SmallFile.text(new File(folder(git), "config"));
        String url = config == null ? null : url(config);
        return url == null ? null : normal(url, git.getParentFile());
    }

    private static File folder(File git) {
        String link = git.isFile() ? SmallFile.text(git) : null;
        if (link == null || !link.startsWith(LINK)) {
            return git;
        }
        String path = link.substring(LINK.length()).strip();
        File named = new File(path);
        File folder = named.isAbsolute() ? named : new File(git.getParentFile(), path);
        File common = new File(folder, "commondir");
        String shared = SmallFile.text(common);
        return shared == null ? folder : new File(folder, shared.strip());
    }

    /** Of {@code origin}; of the first remote where there is none. */
    private static String url(String config) {
        String first = null;
        boolean remote = false;
        boolean origin = false;
        for (String raw : config.split("\n")) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                remote = line.startsWith("[remote ");
                origin = line.equals("[remote \"origin\"]");
            } else if (remote && line.startsWith("url") && line.indexOf('=') > 0) {
                String url = line.substring(line.indexOf('=') + 1).strip();
                if (origin) {
                    return url;
                }
                first = first == null ? url : first;
            }
        }
        return first;
    }

    private static String normal(String url, File folder) {
        String rest = url;
        int scheme = rest.indexOf("://");
        boolean file = scheme < 0 && rest.indexOf(':') < 0 || rest.startsWith("file://");
        if (file) {
            String path = scheme < 0 ? rest : rest.substring(scheme + 3);
            File named = new File(path);
            rest = (named.isAbsolute() ? named : new File(folder, path))
                    .toPath()
                    .normalize()
                    .toString();
        } else if (scheme >= 0) {
            rest = rest.substring(scheme + 3);
            rest = rest.substring(rest.lastIndexOf('@', rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/')) + 1);
        } else {
            rest = rest.substring(rest.indexOf('@') + 1).replaceFirst(":", "/");
        }
        rest = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        rest = rest.endsWith(".git") ? rest.substring(0, rest.length() - 4) : rest;
        int slash = file ? 0 : Math.max(0, rest.indexOf('/'));
        return rest.substring(0, slash).toLowerCase(Locale.ROOT) + rest.substring(slash);
    }
}
