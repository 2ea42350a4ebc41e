package io.vritti.reads;

import io.vritti.program.WrapperFacts;
import io.vritti.shell.Word;
import java.util.List;

/** Programs in front of a command that run it as it is. */
final class Wrappers {

    private Wrappers() {}

    /** Whether the first words of a command, up to the program it runs, leave directory, environment and user alone. */
    static boolean plain(List<Word> words, int count) {
        WrapperFacts wrapper = null;
        for (int i = 0; i < count; i++) {
            String word = words.get(i).text();
            if (!words.get(i).literal()) {
                return false;
            }
            WrapperFacts next = WrapperFacts.of(Paths.name(word));
            if (next.stays()) {
                wrapper = next;
            } else if (wrapper == null || wrapper.assigns() && !sets(word) || !wrapper.staysWith(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word behind {@code env} sets a variable that does not change which program is meant. */
    static boolean sets(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && word.charAt(0) != '-' && !word.startsWith("PATH=");
    }
}
