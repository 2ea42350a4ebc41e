package io.vritti.program;

import java.util.Locale;

/** What a program does with a folder among the names it is given. */
public enum FolderUse {
    /** Fails, because it wants a file. */
    REFUSED,
    /** Passes it over, and does not fail for it. */
    SKIPPED,
    /** Lists the names in it. */
    LISTED,
    /** Removes it, if nothing is in it. */
    EMPTIED,
    /** Puts its other operands into it. */
    ENTERED,
    /** Goes through it, or may. */
    WALKED;

    private static final FolderUse[] ALL = values();

    /** The use of that name in a table, or null. */
    static FolderUse of(String word) {
        for (FolderUse use : ALL) {
            if (use.name().toLowerCase(Locale.ROOT).equals(word)) {
                return use;
            }
        }
        return null;
    }
}
