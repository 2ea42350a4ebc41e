package io.vritti.store.kyrodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.store.Sharing.Mark;
import io.vritti.store.remote.RemoteException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks the documents of episodes that were put away here, and of their pictures, as Vritti does: they stay, and are found only where
 * that is asked for. What another machine has seen fail later stays as it is, because it is of use there.
 */
final class ArchiveMarks {

    private final KyroClient texts;

    /** Null where there is no instance for images. */
    private final KyroClient images;

    private final DocumentPlaces places;
    private final String customer;

    ArchiveMarks(KyroClient texts, KyroClient images, DocumentPlaces places, String customer) {
        this.texts = texts;
        this.images = images;
        this.places = places;
        this.customer = customer;
    }

    void set(List<Mark> marks) throws RemoteException {
        Set<Long> asked = new LinkedHashSet<>();
        marks.forEach(mark -> asked.addAll(places.ids(mark.key())));
        Map<Long, StoredDocument> documents = texts.documents(places.namespace(), asked);
        Map<Long, Map<String, String>> changes = new LinkedHashMap<>();
        for (Mark mark : marks) {
            for (long id : places.ids(mark.key())) {
                StoredDocument document = documents.get(id);
                if (document != null && concerns(mark, document)) {
                    changes.put(id, change(mark, document));
                }
            }
        }
        if (!changes.isEmpty()) {
            texts.merge(places.namespace(), changes, id -> {});
        }
        if (images != null && !changes.isEmpty()) {
            images.merge(Namespaces.images(customer), changes, id -> {});
        }
    }

    private boolean concerns(Mark mark, StoredDocument document) {
        boolean mayBe = !mark.archived() || document.number(MetadataKeys.LAST_SEEN) <= mark.lastSeenMillis();
        return mayBe && document.isOf(customer, mark.key()) && document.hasSignature(mark.signature());
    }

    /** Vritti's servers look at both. */
    private static Map<String, String> change(Mark mark, StoredDocument document) {
        Map<String, String> change = new HashMap<>();
        change.put(MetadataKeys.ARCHIVED, mark.archived() ? MetadataKeys.IS_ARCHIVED : MetadataKeys.NOT_ARCHIVED);
        ObjectNode json = document.json();
        if (json != null) {
            json.put("archived", mark.archived());
            change.put(MetadataKeys.EPISODE, PackedText.pack(json.toString()));
        }
        return change;
    }
}
