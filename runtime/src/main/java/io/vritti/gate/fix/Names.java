package io.vritti.gate.fix;

import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.text.NameInText;
import java.util.LinkedHashSet;
import java.util.Set;

/** The things that a script names: the last segments of its words, without options and programs. */
final class Names {

    /** Shorter ones occur in any text by chance. */
    private static final int LEAST_CHARACTERS = 3;

    private Names() {}

    static Set<String> in(Script script) {
        Set<String> names = new LinkedHashSet<>();
        for (SimpleCommand command : script.commands()) {
            for (Word word : command.words()) {
                add(names, word.text());
            }
        }
        return names;
    }

    /** Whether a text speaks of one of the names, as a word of its own. */
    static boolean anyIn(Set<String> names, String text) {
        return names.stream().anyMatch(name -> in(name, text));
    }

    static boolean in(String name, String text) {
        return NameInText.WORD.in(text, name);
    }

    private static void add(Set<String> names, String word) {
        if (word.startsWith("-")) {
            return;
        }
        int end = word.endsWith("/") ? word.length() - 1 : word.length();
        String name = word.substring(word.lastIndexOf('/', end - 1) + 1, end);
        if (name.length() >= LEAST_CHARACTERS) {
            names.add(name);
        }
    }
}
