package io.vritti.reads.follow;

import io.vritti.reads.Expansion;
import io.vritti.shell.Assignment;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.Set;

/** Commands after which names stand for other programs or folders, or words are split in another way. */
final class LookupChange {

    private static final Set<String> VARIABLES =
            Set.of("PATH", "CDPATH", "IFS", "BASH_ENV", "ENV", "LD_LIBRARY_PATH", "LD_PRELOAD", "GLOBIGNORE");

    private static final Set<String> DECLARERS = Set.of(
            "export",
            "declare",
            "typeset",
            "local",
            "readonly",
            "unset",
            "read",
            "mapfile",
            "readarray",
            "getopts",
            "for",
            "select",
            "env");

    private LookupChange() {}

    /** The variable that the command changes, or null. {@code IFS= read -r x} changes it for {@code read} alone. */
    static String of(SimpleCommand command) {
        for (Assignment assignment : command.assignments()) {
            boolean harmless =
                    assignment.name().equals("IFS") && !command.words().isEmpty();
            if (VARIABLES.contains(assignment.name()) && !harmless) {
                return assignment.name();
            }
        }
        if (command.words().isEmpty()
                || !DECLARERS.contains(command.words().get(0).text())) {
            return null;
        }
        for (Word word : command.words()) {
            String name = name(word.text());
            if (VARIABLES.contains(name)) {
                return name;
            }
        }
        return null;
    }

    private static String name(String word) {
        int end = 0;
        while (end < word.length() && Expansion.isNamePart(word.charAt(end))) {
            end++;
        }
        return word.substring(0, end);
    }
}
