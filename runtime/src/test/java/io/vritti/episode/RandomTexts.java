package io.vritti.episode;

import io.vritti.redact.RedactedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of words that break what handles them wrongly; the same ones for the same seed. */
public final class RandomTexts {

    private static final List<String> WORDS = List.of(
            "npm",
            "run",
            "build",
            "größe",
            "\"quoted\"",
            "a\\b",
            "tab\there",
            "two\nlines",
            "\u0001",
            "日本",
            "🙂",
            "{",
            "]",
            ",",
            "'",
            "  ",
            "/work/app/src",
            "x=1",
            "None",
            "null",
            "\"first_seen_millis\":5,\"last_seen_millis\":6",
            "\u0000",
            "\r",
            "\u2028",
            "\ufeff",
            "\u202e",
            "שלום",
            "\u007f",
            "\\u0041");

    /** Cut output has halves of characters. */
    private static final List<String> HALVES = List.of("\ud83d", "\ude42", "\ude42\ud83d");

    private final Random random;
    private final List<String> words;

    public RandomTexts(Random random) {
        this(random, WORDS);
    }

    private RandomTexts(Random random, List<String> words) {
        this.random = random;
        this.words = words;
    }

    /** Among whose words are halves of characters. */
    public static RandomTexts cut(Random random) {
        return new RandomTexts(
                random, Stream.concat(WORDS.stream(), HALVES.stream()).toList());
    }

    /** Of so many words and one. */
    public RedactedText text(int count) {
        StringBuilder text = new StringBuilder("w");
        for (int i = 0; i < count; i++) {
            text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return RedactedText.stored(text.toString());
    }

    /** A ninth of them is empty. */
    public RedactedText textOrEmpty(int count) {
        return random.nextInt(9) == 0 ? RedactedText.EMPTY : text(count);
    }

    /** Of fewer words than that, and one. */
    public RedactedText shorter(int most) {
        return text(random.nextInt(most));
    }

    /** Half of them is null. */
    public RedactedText maybe(RedactedText text) {
        return random.nextBoolean() ? text : null;
    }

    public List<RedactedText> texts() {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> text(2)).toList();
    }

    public Map<String, RedactedText> map() {
        Map<String, RedactedText> map = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> map.put("key" + i, text(2)));
        return map;
    }
}
