package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import java.util.List;
import java.util.Map;

/** Episodes for tests. */
final class Episodes {

    static final long NOON_MILLIS = 1_795_000_000_000L;

    static final String KEY = new ActionKey.Builder("test").build().hex();

    private Episodes() {}

    static Reflection reflection() {
        return new Reflection(
                "the file is made by another step",
                "run make data first",
                Map.of("path_missing", "data.csv"),
                "check first",
                List.of("reports"),
                0.8);
    }

    static Episode of(String errorClass, Reflection reflection) {
        return with("import the month's data", "cannot open data.csv\nexit code 2", errorClass, 1, reflection);
    }

    static Episode with(String goal, String trace, String errorClass, long count, Reflection reflection) {
        return new Episode(
                new Episode.Identity("ep-0123456789", KEY, "process", "s1:abc"),
                new Episode.Call(
                        RedactedText.stored("sh import.sh"),
                        RedactedText.stored("sh import.sh 'Größe' data.csv"),
                        RedactedText.stored(goal),
                        RedactedText.storedList(List.of("SH", "")),
                        RedactedText.storedList(List.of(" ", "ls"))),
                new Episode.Error(
                        RedactedText.stored(trace),
                        RedactedText.stored("cannot open data.csv"),
                        errorClass,
                        "path_missing",
                        false,
                        3),
                new Episode.Surroundings(
                        RedactedText.storedMap(Map.of("os", "Linux", "user", "größe\n\"x\"")),
                        RedactedText.storedList(List.of("shop", "Two Words", " "))),
                new Episode.Occurrences(count, NOON_MILLIS, NOON_MILLIS + count, 12),
                new Episode.Knowledge(null, null, reflection, false));
    }
}
