package io.vritti.reflect.work;

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

/** Failures of {@code serve}, each of another action and with another signature. */
final class Episodes {

    private Episodes() {}

    static String id(int n) {
        return "ep-%010x".formatted(n + 1);
    }

    /** As a JVM would store it that saw it fail so often. */
    static Change failed(int n, long count, int severity) {
        return failed(n, "v1:" + n, count, severity, null);
    }

    static Change failed(int n, String signature, long count, int severity, Reflection reflection) {
        return failed(episode(n, signature, count, severity, reflection));
    }

    static Change failed(Episode episode) {
        ActionState state = new ActionState(
                new FailureFacts(
                        episode.actionKey(),
                        null,
                        "process",
                        new FailureHistory(true, episode.count(), episode.count(), 0, 1, 1),
                        new FailedRun(episode.id(), "1-2026", episode.signature(), "port_in_use", -1, 120),
                        new VetoHistory(1, 2, 0, 0),
                        "session",
                        1),
                episode.call().family(),
                episode.call().action(),
                episode.error().line(),
                null);
        return new Change.FailureAdded(episode, state);
    }

    static Episode episode(int n, String signature, long count, int severity, Reflection reflection) {
        String line = "serve: port " + (8000 + n) + " is taken by another server";
        return new Episode(
                new Episode.Identity(id(n), "%032x".formatted(n + 1), "process", signature),
                new Episode.Call(
                        RedactedText.stored("serve"),
                        RedactedText.stored("serve --port " + (8000 + n)),
                        null,
                        List.of(),
                        List.of()),
                new Episode.Error(
                        RedactedText.stored(line + "\nbye"),
                        RedactedText.stored(line),
                        "network_error",
                        "port_in_use",
                        false,
                        severity),
                new Episode.Surroundings(Map.of(), List.of()),
                new Episode.Occurrences(count, 1, 2, 3),
                new Episode.Knowledge(null, null, reflection, false));
    }
}
