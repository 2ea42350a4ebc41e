package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.reflect.model.Question;
import java.util.List;

/** Makes of an episode what a model is asked. Its texts are redacted, and are once more before they leave. */
final class Questions {

    private Questions() {}

    static Question of(Episode episode) {
        return new Question(
                orEmpty(episode.action()),
                orEmpty(episode.goal()),
                ErrorLines.of(episode),
                VerifiedCauses.of(episode),
                episode.resolution() == null ? List.of() : List.of(episode.resolution()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
