package io.vritti.reflect;

import java.util.Locale;

/** Who says why something failed. */
public enum Tier {
    /** Rules, on this machine. */
    RULES,
    /** One question to one model. */
    ONE,
    /** Several models, or one from several perspectives. */
    SEVERAL;

    /** As in the metrics: {@code several}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
