package io.vritti.cli;

/** Exit codes of all commands (design.md §7). */
final class ExitCode {

    static final int OK = 0;
    static final int NO = 1;
    static final int USAGE = 2;

    private ExitCode() {}
}
