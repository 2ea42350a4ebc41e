package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.store.ImageStore.UnsentImage;
import io.vritti.store.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings what pictures show to the instance for images, each under the id and with the metadata of its episode's document among
 * the texts, as Vritti does; of several pictures of an episode the last stays.
 */
final class ImageDelivery {

    private static final int BATCH = 16;

    private final KyroClient texts;
    private final KyroClient images;
    private final Function<Episode, String> keys;
    private final String customer;
    private final boolean narrow;

    /** @param keys what identifies an episode's action on every machine */
    ImageDelivery(
            KyroClient texts, KyroClient images, Function<Episode, String> keys, String customer, boolean narrow) {
        this.texts = texts;
        this.images = images;
        this.keys = keys;
        this.customer = customer;
        this.narrow = narrow;
    }

    /** @return how many need not be looked at again */
    int deliver(MemoryStore store) throws KyroException {
        int done = 0;
        for (UnsentImage unsent : store.images().unsent(customer, BATCH)) {
            Optional<Episode> episode = store.episode(unsent.episodeId());
            StoredDocument document = episode.isEmpty() ? null : textOf(episode.get());
            // Until its text is there, it waits.
            if (episode.isEmpty() || document != null && sent(unsent, document)) {
                store.images().sent(unsent.id());
                done++;
            }
        }
        return done;
    }

    private StoredDocument textOf(Episode episode) throws KyroException {
        String namespace = Namespaces.failures(customer);
        String key = keys.apply(episode);
        for (StoredDocument document : texts.documents(namespace, DocumentIds.of(namespace, key, narrow))
                .values()) {
            if (document.isOf(customer, key) && document.hasSignature(episode.signature())) {
                return document;
            }
        }
        return null;
    }

    /** @return false if it is to be tried again */
    private boolean sent(UnsentImage unsent, StoredDocument document) throws KyroException {
        List<Float> vector = VectorJitter.of(
                unsent.image().vector().values(),
                document.id(),
                unsent.image().hash().hashCode());
        if (vector == null) {
            return true;
        }
        try {
            images.insert(InsertRequest.newBuilder()
                    .setDocId(document.id())
                    .setNamespace(Namespaces.images(customer))
                    .addAllEmbedding(vector)
                    .putAllMetadata(document.metadata())
                    .build());
            return true;
        } catch (KyroException e) {
            if (e.fault() == KyroError.ITEM) {
                return true;
            }
            throw e;
        }
    }
}
