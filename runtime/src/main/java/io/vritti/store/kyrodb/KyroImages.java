package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFault;
import io.vritti.store.remote.RemoteImages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores what pictures show in the instance for images, each under the id and with the metadata of its episode's document among
 * the texts, as Vritti does; of several pictures of an episode the last stays.
 */
final class KyroImages implements RemoteImages {

    private final KyroClient texts;
    private final KyroClient images;
    private final DocumentPlaces places;
    private final String customer;
    private final String machine;

    KyroImages(KyroClient texts, KyroClient images, DocumentPlaces places, String customer, String machine) {
        this.texts = texts;
        this.images = images;
        this.places = places;
        this.customer = customer;
        this.machine = machine;
    }

    @Override
    public boolean deliver(EpisodeImage image, Episode episode, String key) throws RemoteException {
        StoredDocument document = textOf(episode, key);
        if (document == null) {
            return false;
        }
        List<Float> vector = VectorJitter.of(
                image.vector().values(), document.id(), machine, image.hash().hashCode());
        if (vector != null) {
            insert(document, vector);
        }
        return true;
    }

    private StoredDocument textOf(Episode episode, String key) throws RemoteException {
        for (StoredDocument document :
                texts.documents(places.namespace(), places.ids(key)).values()) {
            if (document.isOf(customer, key) && document.hasSignature(episode.signature())) {
                return document;
            }
        }
        return null;
    }

    /** A picture that no server can take is given up. */
    private void insert(StoredDocument document, List<Float> vector) throws RemoteException {
        Map<String, String> metadata = new LinkedHashMap<>(document.metadata());
        metadata.remove(MetadataKeys.NO_VECTOR);
        try {
            images.insert(InsertRequest.newBuilder()
                    .setDocId(document.id())
                    .setNamespace(Namespaces.images(customer))
                    .addAllEmbedding(vector)
                    .putAllMetadata(metadata)
                    .build());
        } catch (RemoteException e) {
            if (e.fault() != RemoteFault.ITEM) {
                throw e;
            }
        }
    }
}
