package io.vritti.reads;

import io.vritti.shell.Word;
import java.util.List;
import java.util.Set;

/** Programs in front of a command that run it as it is. */
final class Wrappers {

    private static final Set<String> PLAIN =
            Set.of("nice", "ionice", "nohup", "time", "command", "exec", "stdbuf", "setsid", "timeout", "env");

    private Wrappers() {}

    /** Whether the first words of a command, up to the program it runs, leave directory, environment and user alone. */
    static boolean plain(List<Word> words, int count) {
        String wrapper = "";
        for (int i = 0; i < count; i++) {
            String word = words.get(i).text();
            if (!words.get(i).literal()) {
                return false;
            }
            if (PLAIN.contains(Paths.name(word))) {
                wrapper = Paths.name(word);
            } else if (wrapper.equals("env") && sets(word)) {
                continue;
            } else if (wrapper.isEmpty() || wrapper.equals("env")) {
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
