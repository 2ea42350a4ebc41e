package io.vritti.store.kyrodb;

import io.vritti.store.Sharing.Withdrawal;
import io.vritti.store.remote.RemoteException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes the documents of episodes that were forgotten, what pictures of them show, and the skills learnt from them. Other machines may have seen the same:
 * each keeps its own memory, and shares it anew when it fails there again.
 */
final class Withdrawals {

    private final KyroClient texts;

    /** Null where there is no instance for images. */
    private final KyroClient images;

    private final DocumentPlaces places;
    private final DocumentPlaces skills;
    private final String customer;

    Withdrawals(KyroClient texts, KyroClient images, DocumentPlaces places, String customer) {
        this.texts = texts;
        this.images = images;
        this.places = places;
        this.skills = new DocumentPlaces(Namespaces.skills(customer), places.narrow());
        this.customer = customer;
    }

    void delete(List<Withdrawal> forgotten) throws RemoteException {
        Set<Long> episodes = of(forgotten, places);
        // Pictures first: they are found by the document of the text.
        if (images != null && !episodes.isEmpty()) {
            images.delete(Namespaces.images(customer), episodes);
        }
        delete(episodes, places);
        delete(of(forgotten, skills), skills);
    }

    private void delete(Set<Long> gone, DocumentPlaces from) throws RemoteException {
        if (!gone.isEmpty()) {
            texts.delete(from.namespace(), gone);
        }
    }

    /** What is there of what was forgotten. */
    private Set<Long> of(List<Withdrawal> forgotten, DocumentPlaces where) throws RemoteException {
        Set<Long> asked = new LinkedHashSet<>();
        forgotten.forEach(one -> asked.addAll(where.ids(one.key())));
        Map<Long, StoredDocument> documents = texts.documents(where.namespace(), asked);
        Set<Long> gone = new HashSet<>();
        for (Withdrawal one : forgotten) {
            for (long id : where.ids(one.key())) {
                StoredDocument document = documents.get(id);
                if (document != null && document.isOf(customer, one.key()) && document.hasSignature(one.signature())) {
                    gone.add(id);
                }
            }
        }
        return gone;
    }
}
