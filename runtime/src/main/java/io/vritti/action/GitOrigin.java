package io.vritti.action;

import io.vritti.git.GitFolder;
import java.io.File;
import java.util.Locale;

/** The origin of a repository, by its own configuration and without running git. */
final class GitOrigin {

    private GitOrigin() {}

    /**
     * Host and path in one form for all ways to write them: {@code git@github.com:acme/app.git} and
     * {@code https://user@github.com/acme/app} are {@code github.com/acme/app}.
     *
     * @return null without a remote
     */
    static String of(GitFolder git) {
        String config = git.commonText("config");
        String url = config == null ? null : url(config);
        return url == null ? null : normal(url, new File(git.workTree()));
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
