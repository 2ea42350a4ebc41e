package io.vritti.cli.terminal;

/** Exit codes of all commands (design.md §7). */
public final class ExitCode {

    public static final int OK = 0;
    public static final int NO = 1;
    public static final int USAGE = 2;

    private ExitCode() {}
}
