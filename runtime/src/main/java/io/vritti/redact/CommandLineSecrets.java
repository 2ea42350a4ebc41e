package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;

/** Finds {@link FlagSecrets} in the lines of a text: command lines are quoted in logs, scripts and messages. */
final class CommandLineSecrets implements Finder {

    /** A line with more words is data. */
    private static final int MOST_WORDS = 2_000;

    private record Word(String text, int start) {}

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int flag = text.indexOf(" -", start);
            if (flag < 0) {
                return;
            }
            if (flag < end) {
                inspectLine(text, start, end, findings);
                start = end + 1;
            } else {
                start = text.lastIndexOf('\n', flag) + 1;
            }
        }
    }

    private static void inspectLine(String text, int start, int end, Findings findings) {
        List<Word> words = new ArrayList<>();
        int at = start;
        while (at < end) {
            at = addWord(text, at, end, words);
            if (words.size() == MOST_WORDS || at >= end) {
                List<String> texts = words.stream().map(Word::text).toList();
                FlagSecrets.find(texts, (index, from, to, kind) -> {
                    int offset = words.get(index).start;
                    findings.add(offset + from, offset + to, kind);
                });
                words.clear();
            }
        }
    }

    /** Splits at spaces outside quotes, and inside them too: {@code sh -c 'mysql -px'} has its flags there. */
    private static int addWord(String text, int from, int end, List<Word> words) {
        int start = from;
        while (start < end && isBetweenWords(text.charAt(start))) {
            start++;
        }
        if (start >= end) {
            return end;
        }
        char first = text.charAt(start);
        boolean isFlagValue =
                !words.isEmpty() && words.get(words.size() - 1).text.startsWith("-");
        if (TextScan.isQuote(first) && isFlagValue) {
            int close = text.indexOf(first, start + 1);
            if (close > 0 && close < end && !text.substring(start + 1, close).contains(" -")) {
                words.add(new Word(text.substring(start + 1, close), start + 1));
                return close + 1;
            }
        }
        int wordStart = TextScan.isQuote(first) || first == '(' ? start + 1 : start;
        int stop = wordStart;
        while (stop < end && !isBetweenWords(text.charAt(stop))) {
            // -p'a secret of words'
            boolean opensQuote = first == '-' && stop > wordStart && TextScan.isQuote(text.charAt(stop));
            int close = opensQuote ? text.indexOf(text.charAt(stop), stop + 1) : -1;
            stop = close > 0 && close < end ? close + 1 : stop + 1;
        }
        int wordEnd = stop;
        while (wordEnd > wordStart
                && (TextScan.isQuote(text.charAt(wordEnd - 1)) || ";)".indexOf(text.charAt(wordEnd - 1)) >= 0)) {
            wordEnd--;
        }
        if (wordEnd > wordStart) {
            words.add(new Word(text.substring(wordStart, wordEnd), wordStart));
        }
        if (wordEnd < stop && text.charAt(stop - 1) == ';') {
            words.add(new Word(";", stop - 1));
        }
        return Math.max(stop, start + 1);
    }

    private static boolean isBetweenWords(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
