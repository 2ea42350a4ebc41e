package io.vritti.embed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Turns text into the numbers that BERT's uncased models read, equal to Hugging Face's tokenizer but for one thing: a
 * separator that stands in the text is text, so that an output cannot forge one.
 *
 * <p>Our own, because the library for it breaks in a second class loader, writes to the user's home and calls home
 * (facts.md §2.2).
 */
final class WordPiece {

    static final String START = "[CLS]";
    static final String END = "[SEP]";
    static final String UNKNOWN = "[UNK]";

    private static final String INSIDE = "##";

    /** A longer word is unknown as a whole: the reference's {@code max_input_chars_per_word}. */
    private static final int MOST_CODE_POINTS = 100;

    private final Vocabulary vocabulary;
    private final int start;
    private final int end;
    private final int unknown;

    private WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.start = vocabulary.number(START);
        this.end = vocabulary.number(END);
        this.unknown = vocabulary.number(UNKNOWN);
    }

    /** @param lines a vocabulary, one piece a line */
    static WordPiece read(InputStream lines) throws IOException {
        return new WordPiece(Vocabulary.read(lines));
    }

    /**
     * The numbers of a text, between those of start and end; never empty.
     *
     * @param most at most so many, start and end included: the rest of the text is cut off
     */
    long[] ids(String text, int most) {
        Ids ids = new Ids(most - 1);
        ids.add(start);
        for (String word : BasicWords.of(text)) {
            if (ids.full()) {
                break;
            }
            add(word, ids);
        }
        return ids.endedBy(end);
    }

    /** The longest known piece, again and again; a word with a part that is unknown is unknown as a whole. */
    private void add(String word, Ids ids) {
        int before = ids.count;
        if (word.codePointCount(0, word.length()) > MOST_CODE_POINTS) {
            ids.add(unknown);
            return;
        }
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            int number = -1;
            for (; to > from; to = word.offsetByCodePoints(to, -1)) {
                String piece = word.substring(from, to);
                number = vocabulary.number(from == 0 ? piece : INSIDE + piece);
                if (number >= 0) {
                    break;
                }
            }
            if (number < 0) {
                ids.count = before;
                ids.add(unknown);
                return;
            }
            ids.add(number);
            from = to;
        }
    }

    /** Numbers that end at a limit. */
    private static final class Ids {

        private final int most;
        private long[] ids = new long[32];
        private int count;

        Ids(int most) {
            this.most = most;
        }

        /** Counts on beyond the limit by at most one word, which may still turn out to be unknown. */
        void add(int id) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
            }
            ids[count++] = id;
        }

        boolean full() {
            return count >= most;
        }

        long[] endedBy(int end) {
            count = Math.min(count, most);
            add(end);
            return Arrays.copyOf(ids, count);
        }
    }
}
