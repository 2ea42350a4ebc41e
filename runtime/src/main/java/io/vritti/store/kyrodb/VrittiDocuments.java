package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import java.util.Map;
import java.util.Optional;

/** Documents of a Vritti server that come by another way than KyroDB, such as a file. */
public final class VrittiDocuments {

    private VrittiDocuments() {}

    /**
     * @param id of the document
     * @param metadata all of it
     * @return empty if it cannot be read as an episode
     */
    public static Optional<Episode> episode(long id, Map<String, String> metadata) {
        return Optional.ofNullable(DocumentEpisode.of(new StoredDocument(id, metadata)));
    }
}
