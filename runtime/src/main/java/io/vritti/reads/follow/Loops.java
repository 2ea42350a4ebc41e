package io.vritti.reads.follow;

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
}
