package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final List<Long> IDS = DocumentIds.of("acme:failures", "key", false);
    private static final String SIGNATURE = "s1:abc";
    private static final long HOME = IDS.get(DocumentIds.slot(SIGNATURE));

    private final Map<Long, StoredDocument> stored = new HashMap<>();

    @Test
    void a_new_episode_goes_to_the_slot_of_its_signature() {
        assertThat(place(Set.of())).isEqualTo(new Placement(HOME, null, false));
    }

    @Test
    void a_known_one_is_updated_wherever_it_is() {
        long other = IDS.stream().filter(id -> id != HOME).findFirst().orElseThrow();
        put(HOME, "key", "s1:other", 1);
        put(other, "key", SIGNATURE, 1);
        assertThat(place(Set.of())).isEqualTo(new Placement(other, stored.get(other), false));
    }

    @Test
    void one_whose_slot_is_taken_goes_to_a_free_one() {
        put(HOME, "another action", SIGNATURE, 1);
        assertThat(place(Set.of()).id()).isNotEqualTo(HOME);
        assertThat(place(Set.of()).before()).isNull();
    }

    @Test
    void two_of_one_batch_never_share_a_document() {
        assertThat(place(Set.of(HOME)).id()).isNotEqualTo(HOME);
    }

    @Test
    void the_oldest_of_the_same_action_gives_way_to_a_fifth() {
        for (int i = 0; i < IDS.size(); i++) {
            put(IDS.get(i), "key", "s1:other" + i, 10 + i);
        }
        assertThat(place(Set.of())).isEqualTo(new Placement(IDS.get(0), null, true));
    }

    @Test
    void documents_of_other_actions_are_never_overwritten() {
        for (long id : IDS) {
            put(id, "another action", SIGNATURE, 1);
        }
        assertThat(place(Set.of())).isNull();
    }

    private Placement place(Set<Long> taken) {
        return Placement.of("acme", "key", SIGNATURE, IDS, stored, taken);
    }

    private void put(long id, String key, String signature, long lastSeen) {
        stored.put(
                id,
                new StoredDocument(
                        id,
                        Map.of(
                                MetadataKeys.CUSTOMER,
                                "acme",
                                MetadataKeys.KEY,
                                key,
                                MetadataKeys.SIGNATURE,
                                signature,
                                MetadataKeys.LAST_SEEN,
                                Long.toString(lastSeen))));
    }
}
