package io.vritti.retain;

import io.vritti.embed.ModelVector;
import io.vritti.episode.Episode;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Allowance;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.MemoryStore;
import io.vritti.store.VetoHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A memory of episodes of all ages, of some hundred calls, some of them allowed, told, recurring, severe, or with a picture. */
final class RandomMemory {

    private static final List<String> CLASSES = List.of("path_missing", "port_in_use", "timed_out", "usage_syntax");

    private final Random random;
    private final long nowMillis = System.currentTimeMillis();

    RandomMemory(long seed) {
        random = new Random(seed);
    }

    /** Adds episodes, numbered from a number on. */
    void fill(MemoryStore store, int from, int to) {
        List<Change> batch = new ArrayList<>();
        for (int n = from; n < to; n++) {
            long atMillis = nowMillis - TimeUnit.HOURS.toMillis(random.nextInt(24 * 400));
            batch.add(failed(n, random.nextInt(to / 3 + 1), atMillis, random.nextInt(7) + 1, random.nextInt(5) + 1));
            if (random.nextInt(4) == 0) {
                batch.add(new Change.Resolved(
                        id(n),
                        RedactedText.stored("npm ci"),
                        random.nextInt(8) == 0 ? Change.Source.TOLD : Change.Source.OBSERVED));
            }
            if (random.nextInt(6) == 0) {
                batch.add(new Change.Used(id(n), nowMillis - TimeUnit.HOURS.toMillis(random.nextInt(24 * 200))));
            }
        }
        store.apply(batch);
        for (int n = from; n < to; n += 97) {
            store.allow(new Allowance(key(n % (to / 3 + 1)), Allowance.Scope.ALWAYS, 0, "test", nowMillis));
            store.images()
                    .put(
                            "default",
                            id(n + 1),
                            new EpisodeImage("x.png", "%064x".formatted(n), 1, 1, new ModelVector("m", new float[8])));
        }
    }

    static Change.FailureAdded failed(int n, int action, long atMillis, int count, int severity) {
        String finerClass = CLASSES.get(n % CLASSES.size());
        Episode episode = new Episode(
                new Episode.Identity(id(n), key(action), "process", "s1:" + n % 50),
                new Episode.Call(
                        RedactedText.stored("npm run"),
                        RedactedText.stored("npm run build-" + action),
                        null,
                        List.of(),
                        List.of()),
                new Episode.Error(
                        RedactedText.stored("failed in the way " + n),
                        RedactedText.stored("failed in the way " + n),
                        "coarse_error",
                        finerClass,
                        false,
                        severity),
                new Episode.Surroundings(Map.of(), List.of()),
                new Episode.Occurrences(count, atMillis, atMillis, 120),
                Episode.Knowledge.only(RedactedText.stored("{}")));
        return new Change.FailureAdded(
                episode,
                new ActionState(
                        new FailureFacts(
                                key(action),
                                null,
                                "process",
                                new FailureHistory(true, count, count, 0, atMillis, atMillis),
                                new FailedRun(id(n), "1-2026", "s1:" + n % 50, finerClass, -1, 120),
                                new VetoHistory(0, 2, 0, 0),
                                "session",
                                atMillis),
                        RedactedText.stored("npm run"),
                        RedactedText.stored("npm run build-" + action),
                        RedactedText.stored("failed in the way " + n),
                        RedactedText.stored("{}")));
    }

    static String id(int n) {
        return String.format(Locale.ROOT, "ep-%010x", 0x9e3779b97fL * (n + 1) & 0xff_ffff_ffffL);
    }

    static String key(int action) {
        return "%016x%016x".formatted(0x9e3779b97f4a7c15L * (action + 1), (long) action);
    }
}
