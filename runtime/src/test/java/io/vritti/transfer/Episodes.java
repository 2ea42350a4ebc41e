package io.vritti.transfer;

import io.vritti.action.ActionKey;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.EpisodeId;
import io.vritti.episode.RandomTexts;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import java.util.Random;

/** Episodes of all shapes, the same ones for the same seed. */
final class Episodes {

    private static final int HUGE_WORDS = 20_000;

    private static final long NOON_MILLIS = 1_795_435_200_000L;

    private final Random random;
    private final RandomTexts texts;

    Episodes(long seed) {
        this.random = new Random(seed);
        this.texts = new RandomTexts(random);
    }

    private Episodes(Random random, RandomTexts texts) {
        this.random = random;
        this.texts = texts;
    }

    /** Among whose words are halves of characters. */
    static Episodes cut(long seed) {
        Random random = new Random(seed);
        return new Episodes(random, RandomTexts.cut(random));
    }

    Episode next(int n) {
        ActionKey key = new ActionKey.Builder("test").add(n).build();
        String signature = "s1:" + Integer.toHexString(random.nextInt());
        long first = NOON_MILLIS + random.nextInt(1_000_000);
        long runs = random.nextInt(4);
        Confidence record = new Confidence(random.nextInt((int) runs + 1), runs);
        return new Episode(
                new Episode.Identity(EpisodeId.of(key, signature), key.hex(), "process", signature),
                new Episode.Call(
                        texts.textOrEmpty(2),
                        texts.textOrEmpty(6).plus(RedactedText.stored(" #" + n)),
                        texts.maybe(texts.textOrEmpty(5)),
                        texts.texts(),
                        texts.texts()),
                new Episode.Error(
                        texts.textOrEmpty(random.nextInt(200) == 0 ? HUGE_WORDS : 30),
                        texts.textOrEmpty(8),
                        "resource_error",
                        "missing_path",
                        random.nextBoolean(),
                        1 + random.nextInt(5)),
                new Episode.Surroundings(texts.map(), texts.texts()),
                new Episode.Occurrences(
                        1 + random.nextInt(9),
                        first,
                        first + random.nextInt(1_000_000),
                        random.nextInt(10_000),
                        record),
                new Episode.Knowledge(
                        texts.maybe(RedactedText.stored("{\"v\":1,\"n\":" + n + "}")),
                        texts.maybe(texts.textOrEmpty(4)),
                        random.nextBoolean() ? reflection(record) : null,
                        random.nextInt(5) == 0));
    }

    private Reflection reflection(Confidence record) {
        return new Reflection(
                texts.textOrEmpty(5).value(),
                texts.textOrEmpty(5).value(),
                RedactedText.valuesOf(texts.map()),
                texts.textOrEmpty(3).value(),
                RedactedText.valuesOf(texts.texts()),
                record.value(),
                random.nextBoolean() ? new Reflection.Suggestion("mkdir -p config", random.nextBoolean()) : null,
                new Reflection.Source(
                        random.nextBoolean() ? Reflection.Source.RULES : "openrouter/free",
                        RedactedText.valuesOf(texts.texts()),
                        texts.textOrEmpty(2).value(),
                        texts.textOrEmpty(2).value(),
                        random.nextBoolean() ? "ep-0123456789" : ""));
    }
}
