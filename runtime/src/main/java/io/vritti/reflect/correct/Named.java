package io.vritti.reflect.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row's patterns found.
 *
 * @param wrong the words that were not taken; none where the output does not name them
 * @param right the words that would be; only plain ones, since the output is data
 * @param cut whether the output ends with them, so that the last one may be a part of a word
 */
record Named(List<String> wrong, List<String> right, boolean cut) {

    private static final int MOST_WORDS = 400;
    private static final String WRONG = "wrong";
    private static final String RIGHT = "right";
    private static final String LIST = "list";
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s,|`'\"\u2018\u2019\u201c\u201d\u2022>\u25b8*(){}\\[\\]]+");

    private static final Pattern QUOTES = Pattern.compile("[`'\"\u2018\u2019\u201c\u201d]");

    /** Words of the sentences around the names. */
    private static final Set<String> FILLERS = Set.of("or", "and", "one", "of", "a", "the", "to", "run");

    static Named of(Matcher arguments, Matcher output) {
        String wrong = group(output, WRONG);
        wrong = wrong == null ? group(arguments, WRONG) : wrong;
        String right = group(output, RIGHT);
        String list = group(output, LIST);
        if (list != null) {
            return new Named(words(wrong), firstWords(list), output.end(LIST) == output.regionEnd());
        }
        boolean cut = right != null && output.end(RIGHT) == output.regionEnd();
        return new Named(words(wrong), words(right == null ? group(arguments, RIGHT) : right), cut);
    }

    private static String group(Matcher matcher, String name) {
        return matcher != null && matcher.pattern().pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
    }

    /** Of the lines that are indented least: deeper ones go on with what the one before does. */
    private static List<String> firstWords(String list) {
        List<String> lines =
                list.lines().filter(line -> !line.isBlank()).limit(MOST_WORDS).toList();
        int least = lines.stream().mapToInt(Named::indentation).min().orElse(0);
        List<String> words = new ArrayList<>();
        lines.stream()
                .filter(line -> indentation(line) == least)
                .map(line -> withoutPoint(line.strip().split("[\\s*,]", 2)[0]))
                .forEach(word -> add(word, words));
        return words;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        if (text == null) {
            return words;
        }
        for (String line : text.split("\n", MOST_WORDS)) {
            int comment = line.indexOf(" #");
            String told = comment < 0 ? line : line.substring(0, comment);
            if (QUOTES.matcher(told).find()) {
                addQuoted(told, words);
            } else {
                SEPARATORS
                        .splitAsStream(told)
                        .limit(MOST_WORDS)
                        .map(Named::withoutPoint)
                        .forEach(word -> add(word, words));
            }
        }
        return words;
    }

    /** Where some words are in quotes, those are the names; the first quote may stand before the text. */
    private static void addQuoted(String line, List<String> words) {
        String[] parts = QUOTES.split(line, MOST_WORDS);
        boolean opened = (parts.length - 1) % 2 != 0;
        for (int i = opened ? 0 : 1; i < parts.length; i += 2) {
            add(parts[i], words);
        }
    }

    private static void add(String word, List<String> words) {
        if (Quoting.isPlain(word) && !FILLERS.contains(word)) {
            words.add(word);
        }
    }

    /** A point, a colon or a question mark at the end is the sentence's. */
    private static String withoutPoint(String word) {
        int end = word.length();
        while (end > 0 && ".?:;!".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
