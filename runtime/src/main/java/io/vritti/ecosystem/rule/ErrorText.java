package io.vritti.ecosystem.rule;

import io.vritti.text.NameInText;
import java.util.ArrayList;
import java.util.List;

/** Finds in a line of an error text whether it is about a name. */
public final class ErrorText {

    private ErrorText() {}

    /** The lines of an error text that contain one of these, whatever their case. */
    public static List<String> lines(String text, String... markers) {
        List<String> found = new ArrayList<>();
        for (String line : text.split("\n")) {
            for (String marker : markers) {
                if (containsIgnoringCase(line, marker)) {
                    found.add(line);
                    break;
                }
            }
        }
        return found;
    }

    /** Whether the line has this name in it, as a whole: {@code a.txt} is not mentioned in {@code data.txt}. */
    public static boolean mentions(String line, String name) {
        return name != null && NameInText.PATH.in(line, name);
    }

    private static boolean containsIgnoringCase(String line, String marker) {
        for (int i = 0; i + marker.length() <= line.length(); i++) {
            if (line.regionMatches(true, i, marker, 0, marker.length())) {
                return true;
            }
        }
        return false;
    }
}
