package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.redact.RedactedText;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFailure;
import io.vritti.store.remote.ReportSeal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the newest failure of actions on other machines, in one call for the four documents that each can have. */
final class FailureQuery {

    private final KyroClient calls;
    private final DocumentPlaces places;
    private final String customer;
    private final String machine;
    private final ReportSeal seal;
    private final MissingVectors missing;

    /** @param machine names this home, whose own failures are not looked for */
    FailureQuery(
            KyroClient calls,
            DocumentPlaces places,
            String customer,
            String machine,
            ReportSeal seal,
            MissingVectors missing) {
        this.calls = calls;
        this.places = places;
        this.customer = customer;
        this.machine = machine;
        this.seal = seal;
        this.missing = missing;
    }

    Map<String, RemoteFailure> newest(Collection<String> keys) throws RemoteException {
        return newest(keys, documents(keys));
    }

    /** Asks for a key that no action has, and then reads a document of it as if the server had found one. */
    void rehearse() throws RemoteException {
        String key = new ActionKey.Builder("rehearsed look-up").build().hex();
        documents(List.of(key));
        StoredDocument found = new StoredDocument(
                places.ids(key).get(0),
                Map.of(
                        MetadataKeys.CUSTOMER,
                        customer,
                        MetadataKeys.KEY,
                        key,
                        MetadataKeys.ACTION_KEY,
                        key,
                        MetadataKeys.SIGNATURE,
                        "rehearsed",
                        MetadataKeys.CAUSES,
                        "[]",
                        MetadataKeys.ARCHIVED,
                        MetadataKeys.NOT_ARCHIVED,
                        MetadataKeys.COUNT + "rehearsed",
                        "1"));
        newest(List.of(key), Map.of(found.id(), found));
    }

    private Map<Long, StoredDocument> documents(Collection<String> keys) throws RemoteException {
        List<Long> ids = new ArrayList<>();
        keys.forEach(key -> ids.addAll(places.ids(key)));
        Map<Long, StoredDocument> documents = calls.documents(places.namespace(), ids);
        documents.values().forEach(missing::seen);
        return documents;
    }

    private Map<String, RemoteFailure> newest(Collection<String> keys, Map<Long, StoredDocument> documents) {
        Map<String, RemoteFailure> failures = new HashMap<>();
        for (String key : keys) {
            StoredDocument newest = newest(key, documents);
            RemoteFailure failure = newest == null ? null : failure(newest);
            if (failure != null) {
                failures.put(key, failure);
            }
        }
        return failures;
    }

    private StoredDocument newest(String key, Map<Long, StoredDocument> documents) {
        StoredDocument newest = null;
        for (long id : places.ids(key)) {
            StoredDocument document = documents.get(id);
            if (document != null
                    && document.isOf(customer, key)
                    && document.complete()
                    && !document.archived()
                    && document.knownToOthers(machine)
                    && (newest == null
                            || document.number(MetadataKeys.LAST_SEEN) > newest.number(MetadataKeys.LAST_SEEN))) {
                newest = document;
            }
        }
        return newest;
    }

    /** Causes without the seal that machines of this owner have in common are not taken over: such a report only hints. */
    private String causes(StoredDocument document) {
        String causes = document.text(MetadataKeys.CAUSES, "");
        boolean believed = seal.isOn(MetadataKeys.sealed(document.metadata()), document.text(MetadataKeys.SEAL, ""));
        return causes.isEmpty() || !believed ? null : causes;
    }

    /** @return null where the document does not name its action */
    private RemoteFailure failure(StoredDocument document) {
        try {
            return new RemoteFailure(
                    ActionKey.fromHex(document.text(MetadataKeys.ACTION_KEY, "")),
                    document.text(MetadataKeys.KIND, "process"),
                    RedactedText.stored(document.text(MetadataKeys.FAMILY, "")),
                    RedactedText.stored(document.text(MetadataKeys.ACTION, "")),
                    new RemoteFailure.Error(
                            document.text(MetadataKeys.SIGNATURE, ""),
                            RedactedText.stored(document.text(MetadataKeys.LINE, "")),
                            document.text(MetadataKeys.FINER_CLASS, "unknown"),
                            RedactedText.stored(causes(document))),
                    new RemoteFailure.Seen(
                            document.count(),
                            document.number(MetadataKeys.FIRST_SEEN),
                            document.number(MetadataKeys.LAST_SEEN)));
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }
}
