package io.vritti.evidence;

import java.util.Set;

/** Variables that differ from call to call by themselves and that no failure hangs on (design.md §5.2: the deny-list). */
final class VolatileVariables {

    private static final Set<String> NAMES = Set.of(
            "_",
            "PWD",
            "OLDPWD",
            "SHLVL",
            "COLUMNS",
            "LINES",
            "TERM",
            "COLORTERM",
            "TERM_PROGRAM",
            "TERM_PROGRAM_VERSION",
            "TERM_SESSION_ID",
            "ITERM_SESSION_ID",
            "WT_SESSION",
            "WINDOWID",
            "TMUX",
            "TMUX_PANE",
            "STY",
            "SSH_CLIENT",
            "SSH_CONNECTION",
            "SSH_TTY",
            "XDG_SESSION_ID",
            "INVOCATION_ID",
            "JOURNAL_STREAM",
            "TRACEPARENT",
            "TRACESTATE",
            "REQUEST_ID",
            "CORRELATION_ID");

    private VolatileVariables() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
