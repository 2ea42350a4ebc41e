package io.vritti.program;

import io.vritti.shell.Word;
import java.util.Locale;

/** The name of a program, without the path it is called by. */
final class ProgramName {

    private static final String[] WINDOWS_SUFFIXES = {".exe", ".cmd", ".bat"};

    private ProgramName() {}

    /** The last segment of the path; empty when the shell would still expand that. */
    static String of(Word word) {
        String name = lastSegment(word.text());
        return word.literal() || name.length() < word.text().length() && isPlain(name) ? name : "";
    }

    static String lastSegment(String path) {
        int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        String name = path.substring(start);
        for (String suffix : WINDOWS_SUFFIXES) {
            int end = name.length() - suffix.length();
            if (end > 0 && name.regionMatches(true, end, suffix, 0, suffix.length())) {
                return name.substring(0, end).toLowerCase(Locale.ROOT);
            }
        }
        return name;
    }

    /** True for {@code java} in {@code $JAVA_HOME/bin/java}: what is expanded lies before it. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.' && c != '+') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
