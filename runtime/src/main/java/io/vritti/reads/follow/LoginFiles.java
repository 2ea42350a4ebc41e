package io.vritti.reads.follow;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Variables;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that a login shell reads before its text (bash(1), INVOCATION), and the search path that results. */
final class LoginFiles {

    private static final String SYSTEM = "/etc/profile";
    private static final String SYSTEM_FOLDER = "/etc/profile.d";
    private static final List<String> OF_HOME = List.of(".bash_profile", ".bash_login", ".profile");
    private static final int MAX_FILES = 40;

    private final ReadSet reads;
    private final Variables variables;
    private final Script script;
    private final String home;
    private final Set<String> read = new HashSet<>();
    private final List<String> folders = new ArrayList<>();

    LoginFiles(ReadSet reads, Variables variables, Script script) {
        this.reads = reads;
        this.variables = variables;
        this.script = script;
        this.home = variables.value("HOME");
    }

    void add() {
        if (home == null || !home.startsWith("/")) {
            reads.giveUp("a home that is not certain");
            return;
        }
        String inherited = variables.value("PATH");
        file(SYSTEM);
        OF_HOME.forEach(name -> file(home + "/" + name));
        reads.file(home + "/.bash_logout");
        reads.file("/etc/bash.bash_logout");
        for (String folder : (inherited == null ? "" : inherited).split(":")) {
            folder(folder);
        }
        variables.search(folders);
    }

    private void file(String path) {
        if (!read.add(path) || !reads.complete()) {
            return;
        }
        reads.file(path);
        if (reads.view().linkMissing(path)) {
            return;
        }
        String content = reads.view().text(path);
        if (content == null || read.size() > MAX_FILES) {
            reads.giveUp(path + " cannot be read");
            return;
        }
        ProfileText text = new ProfileText(content);
        if (text.unfollowed()) {
            reads.giveUp(path + " does more than set variables");
            return;
        }
        text.assigned().forEach(name -> variables.assign(name, null));
        for (SimpleCommand command : script.commands()) {
            boolean replaced = !command.words().isEmpty()
                    && text.functions().contains(command.words().get(0).text());
            if (replaced) {
                reads.giveUp("a function of " + path);
            }
        }
        text.searched().forEach(part -> folder(expanded(part)));
        text.tested().forEach(name -> tested(name, text));
        if (text.listsProfileFolder()) {
            profileFolder();
        }
        text.sourced().forEach(name -> sourced(name, text));
    }

    private void folder(String folder) {
        if (folder == null || !folder.startsWith("/")) {
            reads.giveUp("a search path that is not certain");
        } else if (!folders.contains(folder)) {
            folders.add(folder);
        }
    }

    private void tested(String name, ProfileText text) {
        String path = expanded(name);
        if (path != null && path.startsWith("/")) {
            reads.place(path);
        } else if (!text.listsProfileFolder()) {
            reads.giveUp("a start-up file looks at " + name);
        }
    }

    private void sourced(String name, ProfileText text) {
        String path = expanded(name);
        if (path != null && path.startsWith("/")) {
            file(path);
        } else if (!text.listsProfileFolder()) {
            reads.giveUp("a start-up file reads " + name);
        }
    }

    private void profileFolder() {
        reads.file(SYSTEM_FOLDER);
        reads.names(SYSTEM_FOLDER, "*");
        for (String name : reads.namesIn(SYSTEM_FOLDER)) {
            file(SYSTEM_FOLDER + "/" + name);
        }
    }

    /** With the home put in; null where other variables, or patterns, are left. */
    private String expanded(String written) {
        String word = ProfileText.unquoted(written).replace("${HOME}", home).replace("$HOME", home);
        String path = word.startsWith("~/") ? home + word.substring(1) : word;
        return path.indexOf('$') < 0 && path.indexOf('*') < 0 && path.indexOf('~') < 0 ? path : null;
    }
}
