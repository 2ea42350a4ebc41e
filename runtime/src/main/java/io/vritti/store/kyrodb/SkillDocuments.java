package io.vritti.store.kyrodb;

import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.Skill;
import io.vritti.store.SkillKey;
import io.vritti.store.SuccessRate;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.RemoteException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps skills in documents that Vritti's servers can read, too. Each of the four ids that a {@link SkillKey} has may hold another
 * skill for the same failures. What a machine counts stands under its own name: another one's count is never overwritten.
 */
final class SkillDocuments {

    /** What is longer was not written by us, and fits into no message. */
    private static final int MOST_TEXT = 400;

    private final KyroClient calls;
    private final EpisodeVectors vectors;
    private final String customer;
    private final String machine;
    private final boolean narrow;
    private final String namespace;

    /** @param machine names this home, whose own skills are not looked for */
    SkillDocuments(KyroClient calls, EpisodeVectors vectors, String customer, String machine, boolean narrow) {
        this.calls = calls;
        this.vectors = vectors;
        this.customer = customer;
        this.machine = machine;
        this.narrow = narrow;
        this.namespace = Namespaces.skills(customer);
    }

    /** Stores skills, or this machine's counts of them; one for which there is no room is left out. */
    void store(List<Skill> skills) throws RemoteException {
        for (Skill skill : skills) {
            List<Long> ids = ids(SkillKey.of(skill));
            // In every namespace: an id that another one has must not be overwritten.
            Map<Long, StoredDocument> there = calls.documents("", ids);
            StoredDocument known = null;
            long free = 0;
            int home = Math.floorMod(skill.fix().text().hashCode(), ids.size());
            for (int i = 0; i < ids.size(); i++) {
                long id = ids.get((home + i) % ids.size());
                StoredDocument document = there.get(id);
                known = known == null && holds(document, skill) ? document : known;
                free = free == 0 && document == null ? id : free;
            }
            if (known != null) {
                calls.merge(namespace, known.id(), SkillDocument.update(skill, known, machine));
            } else if (free != 0) {
                insert(skill, free);
            }
        }
    }

    /** What other machines know how to do. */
    List<Skill> find(Collection<SkillKey> wanted) throws RemoteException {
        Map<Long, SkillKey> keys = new HashMap<>();
        wanted.forEach(key -> ids(key).forEach(id -> keys.put(id, key)));
        List<Skill> found = new ArrayList<>();
        for (StoredDocument document : calls.documents(namespace, keys.keySet()).values()) {
            Skill skill = skill(document, keys.get(document.id()));
            if (skill != null) {
                found.add(skill);
            }
        }
        return found;
    }

    private Skill skill(StoredDocument document, SkillKey key) {
        Fix.Kind kind = SkillDocument.kind(document);
        SuccessRate rate = SkillDocument.ofOthers(document, machine);
        String text = document.text(SkillDocument.CODE, "");
        boolean usable = document.isOf(customer, key.hash())
                && kind != null
                && rate.helped() > 0
                && !text.isBlank()
                && text.length() <= MOST_TEXT;
        return usable
                ? new Skill(
                        document.text(SkillDocument.NAME, ""),
                        new Fix(
                                key.signature(),
                                key.place(),
                                Fix.Reach.MACHINES,
                                kind,
                                RedactedText.stored(text),
                                null,
                                RedactedText.stored(document.text(MetadataKeys.LINE, "")),
                                rate,
                                document.number(MetadataKeys.LAST_SEEN)),
                        new Skill.When(
                                RedactedText.stored(document.text(MetadataKeys.FAMILY, "")),
                                document.text(MetadataKeys.ERROR_CLASS, ""),
                                document.text(MetadataKeys.FINER_CLASS, "")),
                        List.of(),
                        document.number(MetadataKeys.FIRST_SEEN))
                : null;
    }

    private boolean holds(StoredDocument document, Skill skill) {
        return document != null
                && document.isOf(customer, SkillKey.of(skill).hash())
                && skill.fix().text().value().equals(document.text(SkillDocument.CODE, ""))
                && skill.fix().kind() == SkillDocument.kind(document);
    }

    private void insert(Skill skill, long id) throws RemoteException {
        Map<String, String> metadata = SkillDocument.fresh(skill, id, customer, machine);
        float[] vector = vectors.loaded() ? vectors.of(metadata.get(SkillDocument.DOCSTRING)) : null;
        List<Float> moved = vector == null ? null : VectorJitter.of(vector, id, machine, 0);
        InsertRequest.Builder request = InsertRequest.newBuilder()
                .setDocId(id)
                .setNamespace(namespace)
                .addAllEmbedding(
                        moved == null ? VectorJitter.placeholder(vectors.dimension(), id, machine, namespace) : moved)
                .putAllMetadata(metadata);
        if (moved == null) {
            request.putMetadata(MetadataKeys.NO_VECTOR, "1");
        }
        calls.insert(request.build());
    }

    private List<Long> ids(SkillKey key) {
        return DocumentIds.of(namespace, key.hash(), narrow);
    }
}
