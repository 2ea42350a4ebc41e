package io.vritti.store.embedded;

import java.util.HexFormat;

/** The key of an action as people type it, which may be anything. */
final class ActionKeyText {

    private static final int DIGITS = 32;

    private ActionKeyText() {}

    /** Whether it has the form of a key; else it names no action. */
    static boolean isOne(String text) {
        return text.length() == DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
    }
}
