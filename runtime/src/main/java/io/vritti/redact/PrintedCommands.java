package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;

/** Command lines printed as a list of strings: {@code ['mysql', '-uroot', '-px']}, {@code ["mysql" "-px"]}. They are judged as command lines are. */
final class PrintedCommands implements Finder {

    /** A longer list is data. */
    private static final int MOST_WORDS = 200;

    /** An index among data in brackets is followed by no quote. */
    private static final int LONGEST_GAP = 4;

    private record Word(String text, int start, int end) {}

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        int at = text.indexOf('[');
        while (at >= 0) {
            List<Word> words = words(text, at + 1);
            if (words.size() > 1) {
                FlagSecrets.findInCommand(
                        words.stream().map(Word::text).toList(),
                        (index, start, end, kind) ->
                                findings.add(words.get(index).start + start, words.get(index).start + end, kind));
                at = words.get(words.size() - 1).end;
            }
            at = text.indexOf('[', at + 1);
        }
    }

    private static List<Word> words(String text, int from) {
        List<Word> words = new ArrayList<>();
        int at = behindGap(text, from);
        while (words.size() < MOST_WORDS && at < text.length() && isQuote(text.charAt(at))) {
            int end = text.indexOf(text.charAt(at), at + 1);
            if (end < 0 || end - at > SecretValue.LONGEST) {
                return words;
            }
            words.add(new Word(text.substring(at + 1, end), at + 1, end));
            at = behindGap(text, end + 1);
        }
        return words;
    }

    private static int behindGap(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',') && at - from < LONGEST_GAP) {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
