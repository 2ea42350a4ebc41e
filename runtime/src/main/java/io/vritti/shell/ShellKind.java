package io.vritti.shell;

/** The shells whose language {@link ShellParser} reads, and what sets them apart. */
public enum ShellKind {
    SH("sh", false, true, false),
    BASH("bash", true, true, true),
    DASH("dash", false, true, false),
    ZSH("zsh", true, false, true),
    KSH("ksh", false, false, true),
    MKSH("mksh", false, false, true),
    ASH("ash", false, false, false),
    RBASH("rbash", true, false, true);

    private static final ShellKind[] ALL = values();

    private final String called;
    private final boolean redirectsBoth;
    private final boolean startsPlain;
    private final boolean measuresTime;

    ShellKind(String called, boolean redirectsBoth, boolean startsPlain, boolean measuresTime) {
        this.called = called;
        this.redirectsBoth = redirectsBoth;
        this.startsPlain = startsPlain;
        this.measuresTime = measuresTime;
    }

    /**
     * The shell of that program name, or null.
     *
     * @param name without a folder
     */
    public static ShellKind of(String name) {
        for (ShellKind kind : ALL) {
            if (kind.called.equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** True when {@code &>} redirects both outputs; to the others it sends a command to the background (dash(1)). */
    public boolean redirectsBoth() {
        return redirectsBoth;
    }

    /** True when no start-up file is read for a script, unless a variable names one; zsh reads {@code .zshenv} (zsh(1)). */
    public boolean startsPlain() {
        return startsPlain;
    }

    /** True when {@code time} is a word of the shell; to the others it is a program. */
    public boolean measuresTime() {
        return measuresTime;
    }
}
