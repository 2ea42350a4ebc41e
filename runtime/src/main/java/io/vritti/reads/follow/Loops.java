package io.vritti.reads.follow;

import io.vritti.reads.Expansion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the heads of loops in a shell text: {@code for f in *.txt}. Text that only looks like one is found too. */
final class Loops {

    private static final String[] WORDS = {"for ", "select "};

    private static final Pattern OVER_WORDS = Pattern.compile(
            "(?:^|[;\\n{(&|]|\\bdo\\s|\\bthen\\s)\\s*for\\s+(\\w+)\\s+in((?:[ \\t]+[\\w./+@:-]+)+)[ \\t]*[;\\n]\\s*do\\s");

    /** What may give the variable of a loop another value in its body. */
    private static final Pattern ASSIGNS = Pattern.compile(
            "\\b(?:read|mapfile|readarray|getopts|let|declare|local|typeset|export|readonly|unset|select|eval|source)\\b"
                    + "|printf -v|\\(\\(|(?:^|[;&|{(\\s])\\.\\s");

    private static final int MOST_WORDS = 8;

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

    /**
     * A loop over words that stand there: {@code for f in a.txt b.txt; do}.
     *
     * @param variable that gets them
     */
    record OverWords(String variable, List<String> words) {}

    /** The only loop of a text, where it is certainly one and goes over plain words; else null. */
    static OverWords onlyOne(String text) {
        Matcher loop = OVER_WORDS.matcher(text);
        if (!loop.find() || heads(text).size() != 1) {
            return null;
        }
        String before = text.substring(0, loop.start());
        boolean quoted = before.indexOf('"') >= 0
                || before.indexOf('\'') >= 0
                || before.indexOf('#') >= 0
                || before.indexOf('\\') >= 0
                || before.contains("<<");
        boolean again = ASSIGNS.matcher(text).find()
                || Pattern.compile("\\b" + loop.group(1) + "\\+?=")
                        .matcher(text)
                        .find();
        List<String> words = List.of(loop.group(2).strip().split("\\s+"));
        return quoted || again || words.size() > MOST_WORDS ? null : new OverWords(loop.group(1), words);
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
