package io.vritti.recall;

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

/** Failures to remember in tests. */
final class Failures {

    private Failures() {}

    static String id(int n) {
        return "ep-%010x".formatted(n);
    }

    static Change.FailureAdded failed(
            int n, String action, String error, String tool, long atMillis, Reflection reflection) {
        String key = "%032x".formatted(n);
        String id = id(n);
        Episode episode = new Episode(
                new Episode.Identity(id, key, "process", "signature-" + n),
                new Episode.Call(
                        RedactedText.stored(tool),
                        RedactedText.stored(action),
                        RedactedText.stored("run " + tool),
                        RedactedText.storedList(List.of(tool)),
                        List.of()),
                new Episode.Error(
                        RedactedText.stored(error), RedactedText.stored(error), "resource_error", "missing", false, 3),
                new Episode.Surroundings(Map.of(), RedactedText.storedList(List.of(tool))),
                Episode.Occurrences.once(atMillis, 10),
                new Episode.Knowledge(null, null, reflection, false));
        ActionState state = new ActionState(
                new FailureFacts(
                        key,
                        null,
                        "process",
                        new FailureHistory(true, 1, 1, 0, atMillis, atMillis),
                        new FailedRun(id, "1-1", "signature-" + n, "missing", -1, 10),
                        new VetoHistory(0, 2, 0, 0),
                        "1-1",
                        atMillis),
                RedactedText.stored(tool),
                RedactedText.stored(action),
                RedactedText.stored(error),
                null);
        return new Change.FailureAdded(episode, state);
    }
}
