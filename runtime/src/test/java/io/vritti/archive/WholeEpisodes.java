package io.vritti.archive;

import io.vritti.action.ActionKey;
import io.vritti.embed.ModelVector;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.EpisodeId;
import io.vritti.episode.RandomTexts;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.MemoryStore;
import io.vritti.store.ReflectionState;
import io.vritti.store.VectorStore.EpisodeVector;
import io.vritti.store.VetoHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Memories of all shapes, the same ones for the same seed. */
final class WholeEpisodes {

    static final long NOON_MILLIS = 1_795_435_200_000L;

    private final Random random;
    private final RandomTexts texts;

    WholeEpisodes(long seed) {
        random = new Random(seed);
        texts = new RandomTexts(random);
    }

    /** Several failures of a few actions, some of them resolved, reflected on, pictured, shown, vetoed or passed. */
    void into(MemoryStore store, int actions) {
        List<Change.FailureAdded> failed = new ArrayList<>();
        for (int n = 0; n < actions; n++) {
            for (int more = random.nextInt(3); more >= 0; more--) {
                failed.add(failed(n, more));
            }
        }
        store.apply(List.copyOf(failed));
        List<Change> changes = new ArrayList<>();
        List<EpisodeVector> vectors = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Change.FailureAdded one : failed) {
            String id = one.episode().id();
            changes.addAll(after(one));
            if (vectors.size() < failed.size() / 2) {
                vectors.add(new EpisodeVector(id, vector("text", 384)));
            }
            if (random.nextInt(4) == 0) {
                shown.add(id);
            }
            if (random.nextInt(12) == 0) {
                store.images().put("default", id, image());
                store.images().put("default", id, image());
                ReflectionState[] states = ReflectionState.values();
                store.reflections().stands(id, states[random.nextInt(states.length)], null);
            }
        }
        store.apply(changes);
        store.vectors().put("default", vectors);
        store.vectors().shown(shown);
        store.vectors().shown(shown);
    }

    private List<Change> after(Change.FailureAdded failed) {
        String id = failed.episode().id();
        ActionState state = failed.state();
        List<Change> changes = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            Change.Source by = random.nextBoolean() ? Change.Source.TOLD : Change.Source.OBSERVED;
            changes.add(new Change.Resolved(id, texts.shorter(3), by));
        }
        if (random.nextInt(4) == 0) {
            changes.add(new Change.Refuted(id));
        }
        if (random.nextInt(5) == 0) {
            changes.add(new Change.StateChanged(state.succeeded(7, "passed", state.changedAtMillis() + 1)));
        } else if (random.nextInt(4) == 0) {
            changes.add(new Change.StateChanged(state.vetoed("vetoed", state.changedAtMillis() + 1)));
        }
        if (random.nextInt(4) == 0) {
            changes.add(failed);
        }
        return changes;
    }

    private EpisodeImage image() {
        String hash = "%064x".formatted(random.nextInt(Integer.MAX_VALUE));
        return new EpisodeImage("shot " + texts.shorter(1).value() + ".png", hash, 640, 480, vector("picture", 512));
    }

    private ModelVector vector(String model, int dimension) {
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new ModelVector(model, values);
    }

    private Change.FailureAdded failed(int n, int variant) {
        return failed(n, variant, 1 + random.nextInt(9), NOON_MILLIS + 1_000_000L * (9 - variant));
    }

    /** A failure of an action: the same one for the same numbers, but for its texts. */
    Change.FailureAdded failed(int n, int variant, long count, long lastMillis) {
        ActionKey key = new ActionKey.Builder("test").add(n).build();
        String signature = "s1:" + n + '-' + variant;
        String id = EpisodeId.of(key, signature);
        RedactedText family = RedactedText.stored("tool-" + n % 5 + " run");
        RedactedText action = texts.shorter(6).plus(RedactedText.stored(" #" + n));
        RedactedText line = texts.shorter(8);
        RedactedText evidence = random.nextInt(5) == 0 ? null : RedactedText.stored("{\"v\":1,\"n\":" + n + "}");
        Episode episode = new Episode(
                new Episode.Identity(id, key.hex(), "process", signature),
                new Episode.Call(family, action, texts.maybe(texts.shorter(5)), texts.texts(), texts.texts()),
                new Episode.Error(
                        texts.shorter(30),
                        line,
                        "resource_error",
                        "missing_path",
                        random.nextBoolean(),
                        1 + random.nextInt(5)),
                new Episode.Surroundings(texts.map(), texts.texts()),
                new Episode.Occurrences(
                        count,
                        lastMillis - random.nextInt(1_000),
                        lastMillis,
                        random.nextInt(10_000),
                        random.nextBoolean() ? Confidence.HELD : Confidence.UNTRIED),
                new Episode.Knowledge(evidence, null, random.nextBoolean() ? reflection() : null, false));
        ActionState state = new ActionState(
                new FailureFacts(
                        key.hex(),
                        random.nextBoolean()
                                ? new ActionKey.Builder("shared").add(n).build().hex()
                                : null,
                        "process",
                        new FailureHistory(
                                true, count, count, random.nextInt(3), episode.firstSeenMillis(), lastMillis),
                        new FailedRun(id, "4711@here", signature, "missing_path", -1, episode.durationMillis()),
                        new VetoHistory(random.nextInt(3), 2, 0, 0),
                        "4711@here",
                        lastMillis),
                family,
                action,
                random.nextInt(5) == 0 ? texts.shorter(3) : line,
                evidence);
        return new Change.FailureAdded(episode, state);
    }

    private Reflection reflection() {
        return new Reflection(
                texts.shorter(5).value(),
                texts.shorter(5).value(),
                RedactedText.valuesOf(texts.map()),
                texts.shorter(3).value(),
                RedactedText.valuesOf(texts.texts()),
                0.5,
                random.nextBoolean() ? new Reflection.Suggestion("mkdir -p config", random.nextBoolean()) : null,
                new Reflection.Source(
                        random.nextBoolean() ? Reflection.Source.RULES : "openrouter/free",
                        RedactedText.valuesOf(texts.texts()),
                        random.nextBoolean() ? "the folder is missing" : "",
                        "",
                        ""));
    }
}
