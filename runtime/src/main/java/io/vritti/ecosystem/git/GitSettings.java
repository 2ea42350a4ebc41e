package io.vritti.ecosystem.git;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The configuration of git that counts for a call: all its files are read, and what in them leads further is followed or open. */
final class GitSettings {

    /** Programs of others, other places, other formats (git-config(1)). */
    private static final List<String> LEADS_ON = List.of(
            "hookspath",
            "fsmonitor",
            "[filter ",
            "filter.",
            "[merge \"",
            "[diff \"",
            "worktree =",
            "worktree=",
            "core.worktree",
            "worktreeconfig",
            "objectformat",
            "refstorage",
            "partialclone",
            "promisor",
            "gpgsign",
            "insteadof",
            "templatedir",
            "recurse",
            "untrackedcache",
            "alternaterefscommand",
            "uploadpack",
            "receivepack",
            "updateinstead",
            "hasconfig:");

    private static final List<String> OF_FILES = List.of("excludesfile", "attributesfile");
    private static final int MAX_FILES = 20;

    private final Step step;
    private final ReadSet reads;
    private final Set<String> read = new HashSet<>();
    private final List<String> texts = new ArrayList<>();

    private GitSettings(Step step, ReadSet reads) {
        this.step = step;
        this.reads = reads;
    }

    /** @param repository null outside of any */
    static GitSettings of(GitCall call, GitRepository repository, ReadSet reads) {
        GitSettings settings = new GitSettings(call.step(), reads);
        for (String given : call.settings()) {
            settings.add(given.toLowerCase(Locale.ROOT), given, call.step().directory());
        }
        settings.system();
        settings.global();
        if (repository != null) {
            settings.file(repository.common() + "/config");
        }
        return settings;
    }

    /** All that is set, as written. */
    List<String> texts() {
        return texts;
    }

    private void system() {
        String given = step.variables().value("GIT_CONFIG_SYSTEM");
        file(given == null ? "/etc/gitconfig" : step.absolute(given));
    }

    private void global() {
        if (step.environmentHas("GIT_CONFIG_GLOBAL")) {
            String given = step.variables().value("GIT_CONFIG_GLOBAL");
            if (given == null) {
                reads.giveUp("a configuration of git that is not certain");
            } else if (!given.isEmpty()) {
                file(step.absolute(given));
            }
        }
        String home = step.variables().value("HOME");
        if (home == null || home.isEmpty() || !step.variables().untouched("XDG_CONFIG_HOME")) {
            reads.giveUp("a home that is not certain");
            return;
        }
        String given = step.variables().value("XDG_CONFIG_HOME");
        String xdg = given == null || given.isEmpty() ? home + "/.config" : given;
        if (!step.environmentHas("GIT_CONFIG_GLOBAL")) {
            file(step.absolute(home + "/.gitconfig"));
            file(step.absolute(xdg + "/git/config"));
        }
        reads.file(step.absolute(xdg + "/git/ignore"));
        reads.file(step.absolute(xdg + "/git/attributes"));
    }

    private void file(String path) {
        if (!read.add(path)) {
            return;
        }
        reads.file(path);
        if (reads.view().linkMissing(path) || path.equals("/dev/null")) {
            return;
        }
        String text = reads.view().text(path);
        if (text == null || read.size() > MAX_FILES) {
            reads.giveUp(path + " cannot be read");
        } else {
            add(text.toLowerCase(Locale.ROOT), text, Paths.parent(path));
        }
    }

    private void add(String lower, String text, String folder) {
        texts.add(text);
        for (String sign : LEADS_ON) {
            if (lower.contains(sign)) {
                reads.giveUp("the configuration of git says " + sign.strip());
                return;
            }
        }
        boolean includes = lower.contains("[include") || lower.startsWith("include");
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : line.substring(equals + 1).strip().replace("\"", "");
            if (includes && (key.equals("path") || key.endsWith(".path"))) {
                file(named(value, folder));
            } else if (OF_FILES.stream().anyMatch(key::endsWith)) {
                reads.file(named(value, folder));
            }
        }
    }

    private String named(String value, String folder) {
        String home = step.variables().value("HOME");
        if (value.startsWith("~/") && home != null) {
            return Paths.absolute(step.directory(), home + value.substring(1));
        }
        if (value.isEmpty() || value.startsWith("~") || value.startsWith("%")) {
            reads.giveUp("a file in git's configuration that is not certain");
        }
        return Paths.absolute(folder, value);
    }
}
