package io.vritti.embed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The pieces of words that a model knows, by number: one a line, the first is number 0. */
final class Vocabulary {

    private static final int USUAL_PIECES = 30_522;

    private final Map<String, Integer> numbers;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** @throws IOException if it cannot be read, or lacks what every such vocabulary has */
    static Vocabulary read(InputStream lines) throws IOException {
        Map<String, Integer> numbers = new HashMap<>(USUAL_PIECES * 2);
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            numbers.put(line, numbers.size());
        }
        Vocabulary vocabulary = new Vocabulary(numbers);
        for (String needed : new String[] {WordPiece.START, WordPiece.END, WordPiece.UNKNOWN}) {
            if (vocabulary.number(needed) < 0) {
                throw new IOException("not a WordPiece vocabulary: it lacks " + needed);
            }
        }
        return vocabulary;
    }

    /** -1 for none. */
    int number(String piece) {
        Integer number = numbers.get(piece);
        return number == null ? -1 : number;
    }
}
