package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.evidence.EvidenceReader;
import io.vritti.proof.Cause;
import java.util.List;

/** What was verified on this machine when an episode failed. */
final class VerifiedCauses {

    private VerifiedCauses() {}

    /** As the gate can check them: {@code path_missing=config/x}. Hashes of what a call reads tell a model nothing. */
    static List<String> of(Episode episode) {
        return EvidenceReader.read(episode.evidence()).causes().stream()
                .map(Cause::precondition)
                .toList();
    }
}
