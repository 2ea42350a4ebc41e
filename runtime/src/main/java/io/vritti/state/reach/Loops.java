package io.vritti.state.reach;

import java.util.ArrayList;
import java.util.List;

/** Finds the heads of loops in a shell text: {@code for f in *.txt}. Text that only looks like one is found too. */
final class Loops {

    private static final String[] WORDS = {"for ", "select "};

    private Loops() {}

    /** What stands behind {@code for}, up to the end of the line or {@code ;}. */
    static List<String> heads(String text) {
        List<String> heads = new ArrayList<>();
        for (String word : WORDS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int start = at + word.length();
                int end = start;
                while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != ';') {
                    end++;
                }
                heads.add(text.substring(start, end));
            }
        }
        return heads;
    }

    /** The names that loops give values to. */
    static List<String> variables(String text) {
        List<String> names = new ArrayList<>();
        for (String head : heads(text)) {
            String stripped = head.strip();
            int end = 0;
            while (end < stripped.length() && Expansion.isNamePart(stripped.charAt(end))) {
                end++;
            }
            if (end > 0) {
                names.add(stripped.substring(0, end));
            }
        }
        return names;
    }
}
