package io.vritti.store.embedded;

import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;
import java.util.List;
import java.util.Map;

/** Episodes and states, all alike but for a number. */
final class Samples {

    static final long NOON_MILLIS = 1_795_435_200_000L;

    static final Reflection REFLECTION = new Reflection(
            "the port is taken",
            "stop the other server",
            Map.of("port", "8080"),
            "look who listens",
            List.of("x"),
            Confidence.UNTRIED.value());

    private Samples() {}

    static String key(int n) {
        return "%016x%016x".formatted(0x9e3779b97f4a7c15L * (n + 1), (long) n);
    }

    static String id(int n) {
        return "ep-%010x".formatted(0x9e3779b97fL * (n + 1) & 0xff_ffff_ffffL);
    }

    static Change.FailureAdded failed(int n) {
        return new Change.FailureAdded(episode(n, "No such file or directory", List.of("npm"), null), state(n, true));
    }

    static Episode episode(int n, String line, List<String> tags, String resolution) {
        return new Episode(
                new Episode.Identity(id(n), key(n), "process", "s1:" + n),
                new Episode.Call(
                        RedactedText.stored("npm run"),
                        RedactedText.stored("npm run build-" + n),
                        RedactedText.stored("Build the shop"),
                        RedactedText.storedList(List.of("npm", "node")),
                        RedactedText.storedList(List.of("ls -la", "cat package.json"))),
                new Episode.Error(
                        RedactedText.stored("first\n" + line + "\nlast"),
                        RedactedText.stored(line),
                        "dependency_error",
                        "path_missing",
                        false,
                        2),
                new Episode.Surroundings(
                        RedactedText.storedMap(Map.of("os", "Linux", "cwd", "/work/shop")),
                        RedactedText.storedList(tags)),
                Episode.Occurrences.once(NOON_MILLIS + n, 321),
                new Episode.Knowledge(
                        RedactedText.stored(
                                "{\"causes\":[{\"kind\":\"path_missing\",\"path\":\"/work/shop/package.json\"}],\"n\":"
                                        + n + "}"),
                        RedactedText.stored(resolution),
                        null,
                        false));
    }

    static ActionState state(int n, boolean lastFailed) {
        return state(n, lastFailed, null);
    }

    static ActionState shared(int n, String sharedKey) {
        return state(n, true, sharedKey);
    }

    private static ActionState state(int n, boolean lastFailed, String sharedKey) {
        return new ActionState(
                new FailureFacts(
                        key(n),
                        sharedKey,
                        "process",
                        new FailureHistory(lastFailed, 1, 1, 0, NOON_MILLIS + n, System.currentTimeMillis()),
                        new FailedRun(id(n), "4711@2026-11-23T10:00:00Z", "s1:" + n, "path_missing", -1, 321),
                        new VetoHistory(0, 2, 0, 0),
                        "session",
                        1),
                RedactedText.stored("npm run"),
                RedactedText.stored("npm run build-" + n),
                RedactedText.stored("No such file or directory"),
                RedactedText.stored(
                        "{\"causes\":[{\"kind\":\"path_missing\",\"path\":\"/work/shop/package.json\"}],\"n\":" + n
                                + "}"));
    }
}
