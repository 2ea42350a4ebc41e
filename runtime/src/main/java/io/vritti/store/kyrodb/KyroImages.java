package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteImages;
import java.util.List;

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
            images.insert(document, Namespaces.images(customer), vector);
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
}
