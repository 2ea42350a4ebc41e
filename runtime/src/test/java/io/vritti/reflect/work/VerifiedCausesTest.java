package io.vritti.reflect.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.episode.Episode;
import io.vritti.evidence.EnvironmentState;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.proof.Cause;
import io.vritti.proof.CompleteInputs;
import io.vritti.redact.RedactedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedCausesTest {

    @Test
    void causes_are_told_and_hashes_of_inputs_are_not() {
        Evidence evidence = new Evidence(
                1,
                "/work",
                0,
                List.of(
                        new Cause(Cause.Kind.PATH_MISSING, "config/x", List.of(), false),
                        new CompleteInputs(List.of())),
                EnvironmentState.NONE,
                "");
        Episode episode = Episodes.episode(1, "v1:1", 1, 3, null);

        assertThat(VerifiedCauses.of(with(episode, new EvidenceWriter().write(evidence))))
                .containsExactly("path_missing=config/x");
        assertThat(VerifiedCauses.of(episode)).isEmpty();
    }

    private static Episode with(Episode episode, String evidence) {
        return new Episode(
                episode.identity(),
                episode.call(),
                episode.error(),
                episode.surroundings(),
                episode.occurrences(),
                new Episode.Knowledge(RedactedText.stored(evidence), null, null, false));
    }
}
