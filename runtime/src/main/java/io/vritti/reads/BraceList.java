package io.vritti.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that bash makes of {@code a{1,2}.txt} and {@code a{1..3}}; to other shells it is one word as it stands. */
public final class BraceList {

    private static final Pattern LIST = Pattern.compile("([^{}$`\"'\\\\]*)\\{([^{}$`\"'\\\\]*,[^{}$`\"'\\\\]*)}(.*)");
    private static final Pattern RANGE = Pattern.compile("([^{}$`\"'\\\\]*)\\{(\\d{1,4})\\.\\.(\\d{1,4})}(.*)");

    /** A list of more names is about many files. */
    private static final int MOST = 64;

    private BraceList() {}

    /** The words, in which other signs stay as they are; null where braces are nested, or it is not certain what they are. */
    public static List<String> of(String raw) {
        List<String> words = new ArrayList<>();
        return expand("", raw, words) ? words : null;
    }

    private static boolean expand(String before, String rest, List<String> words) {
        if (rest.indexOf('{') < 0 && rest.indexOf('}') < 0) {
            words.add(before + rest);
            return words.size() <= MOST;
        }
        Matcher list = LIST.matcher(rest);
        if (list.matches()) {
            for (String item : list.group(2).split(",", -1)) {
                if (!expand(before + list.group(1) + item, list.group(3), words)) {
                    return false;
                }
            }
            return true;
        }
        Matcher range = RANGE.matcher(rest);
        if (!range.matches() || range.group(2).startsWith("0") || range.group(3).startsWith("0")) {
            return false;
        }
        int from = Integer.parseInt(range.group(2));
        int to = Integer.parseInt(range.group(3));
        if (Math.abs(to - from) >= MOST) {
            return false;
        }
        for (int i = from; ; i += from <= to ? 1 : -1) {
            if (!expand(before + range.group(1) + i, range.group(4), words)) {
                return false;
            }
            if (i == to) {
                return true;
            }
        }
    }
}
