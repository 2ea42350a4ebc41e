package io.vritti.state;

import io.vritti.action.ProcessAction;
import io.vritti.shell.SimpleCommand;
import java.util.Set;

/** Programs whose effects are files only, so that they count through the state of inputs (design.md §5.2). */
final class KnownEffects {

    private static final Set<String> FILES_ONLY = Set.of(
            "cat",
            "ls",
            "cp",
            "mv",
            "rm",
            "rmdir",
            "mkdir",
            "touch",
            "chmod",
            "chown",
            "ln",
            "install",
            "head",
            "tail",
            "wc",
            "sort",
            "uniq",
            "cut",
            "tr",
            "paste",
            "tee",
            "tar",
            "gzip",
            "gunzip",
            "zcat",
            "zip",
            "unzip",
            "sed",
            "awk",
            "jq",
            "stat",
            "readlink",
            "realpath",
            "basename",
            "dirname",
            "find",
            "grep",
            "egrep",
            "fgrep",
            "rg",
            "diff",
            "cmp",
            "md5sum",
            "sha256sum",
            "echo",
            "printf",
            "true",
            "false",
            ":",
            "test",
            "[",
            "[[",
            "((",
            "cd",
            "pwd",
            "export",
            "set",
            "unset",
            "sleep",
            "which",
            "type",
            "env",
            "printenv",
            "date",
            "whoami",
            "id",
            "uname",
            "hostname",
            "exit",
            "seq",
            "file",
            "du",
            "df",
            "ps",
            "nl",
            "od",
            "dd");

    private KnownEffects() {}

    static boolean filesOnly(ProcessAction action) {
        if (!action.script().understood()) {
            return false;
        }
        for (SimpleCommand command : action.script().commands()) {
            if (!command.words().isEmpty()
                    && !FILES_ONLY.contains(command.words().get(0).text())) {
                return false;
            }
        }
        return true;
    }
}
