package io.vritti.reads;

import java.util.Set;

/** What shells do themselves, and programs that are as simple. */
public final class Builtins {

    /** They read their words, the environment, and what the machine is (not what it does). */
    private static final Set<String> QUIET = Set.of(
            ":",
            "true",
            "false",
            "echo",
            "printf",
            "exit",
            "return",
            "set",
            "shift",
            "break",
            "continue",
            "unset",
            "export",
            "readonly",
            "local",
            "declare",
            "typeset",
            "pwd",
            "let",
            "((",
            "getopts",
            "shopt",
            "cd",
            "basename",
            "dirname",
            "expr",
            "seq",
            "whoami",
            "uname",
            "hostname",
            "arch",
            "nproc",
            "printenv",
            "env",
            "umask",
            "yes");

    /** They run text that is made at run time, wait for others, or change how everything after them is read. */
    private static final Set<String> UNFOLLOWED = Set.of(
            "eval",
            "sleep",
            "exec",
            "trap",
            "wait",
            "jobs",
            "fg",
            "bg",
            "kill",
            "alias",
            "unalias",
            "hash",
            "ulimit",
            "enable",
            "builtin",
            "pushd",
            "popd",
            "dirs",
            "fc",
            "history",
            "bind",
            "complete",
            "times",
            "logout",
            "suspend",
            "disown",
            "read",
            "mapfile",
            "readarray",
            "select",
            "caller");

    private static final Set<String> TESTS = Set.of("test", "[", "[[");
    private static final Set<String> LOOK_UPS = Set.of("which", "type", "command");
    private static final Set<String> SOURCES = Set.of("source", ".");

    private Builtins() {}

    /** Whether some shell may do it itself: what one lacks, another one has, whatever is on the PATH. */
    public static boolean mayBe(String program) {
        return quiet(program) || unfollowed(program) || tests(program) || looksUp(program) || sources(program);
    }

    public static boolean quiet(String program) {
        return QUIET.contains(program);
    }

    public static boolean unfollowed(String program) {
        return UNFOLLOWED.contains(program);
    }

    public static boolean tests(String program) {
        return TESTS.contains(program);
    }

    /** {@code command -v x}: with a program behind it, the wrapper is taken off before. */
    public static boolean looksUp(String program) {
        return LOOK_UPS.contains(program);
    }

    public static boolean sources(String program) {
        return SOURCES.contains(program);
    }
}
