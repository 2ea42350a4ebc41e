package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.reflect.model.Question;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes of an episode what a model is asked. */
final class Questions {

    private final UnaryOperator<String> redaction;

    /** @param redaction once more: an older version may have kept what is known for a secret today */
    Questions(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    Question of(Episode episode) {
        return new Question(
                redacted(episode.action()),
                redacted(episode.goal()),
                ErrorLines.of(episode).stream().map(redaction).toList(),
                VerifiedCauses.of(episode).stream().map(redaction).toList(),
                episode.resolution() == null ? List.of() : List.of(redaction.apply(episode.resolution())));
    }

    private String redacted(String text) {
        return text == null ? "" : redaction.apply(text);
    }
}
