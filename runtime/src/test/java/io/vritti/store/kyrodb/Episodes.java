package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
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
                "ep-0123456789",
                KEY,
                "sh import.sh",
                "process",
                "sh import.sh 'Größe' data.csv",
                goal,
                trace,
                "cannot open data.csv",
                "s1:abc",
                errorClass,
                "path_missing",
                false,
                3,
                List.of("SH", ""),
                List.of(" ", "ls"),
                Map.of("os", "Linux", "user", "größe\n\"x\""),
                List.of("shop", "Two Words", " "),
                null,
                reflection,
                null,
                count,
                NOON_MILLIS,
                NOON_MILLIS + count,
                12,
                false);
    }
}
