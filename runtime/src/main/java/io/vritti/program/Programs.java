package io.vritti.program;

import io.vritti.shell.Script;

/** Placeholder until the shell branch lands. */
public final class Programs {
    private Programs() {}

    public static String family(Script script) {
        return String.valueOf(script.retryNote());
    }
}
