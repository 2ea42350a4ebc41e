package io.vritti.cli.doctor;

import io.vritti.config.Settings;
import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import java.util.List;
import java.util.Optional;

/** Whether the model of meaning works here: by having it read a text. */
final class SimilarityExamination {

    private static final String WHAT = "similarity";

    private final Settings settings;
    private final Home home;

    SimilarityExamination(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** Examining makes no home. */
    List<ExaminationResult> findings() {
        if (!settings.embed().enabled()) {
            return List.of(ExaminationResult.ok(WHAT, "switched off (vritti.embed.enabled)"));
        }
        if (!home.usable() || !home.folder().exists()) {
            return List.of(ExaminationResult.ok(WHAT, "not tried: there is no home yet"));
        }
        try (TextEmbedding embedding = new TextEmbedding(settings, home)) {
            Optional<ModelVector> vector = embedding.of("a text");
            return List.of(
                    vector.isPresent()
                            ? ExaminationResult.ok(
                                    WHAT,
                                    vector.get().model() + ", " + vector.get().values().length + " numbers a vector")
                            : ExaminationResult.note(
                                    WHAT,
                                    embedding.problem() + "; until then search compares words only, all else works"));
        }
    }
}
