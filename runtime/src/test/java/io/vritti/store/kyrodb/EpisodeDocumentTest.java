package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.failure.classify.ErrorClass;
import io.vritti.store.remote.ReportSeal;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EpisodeDocumentTest {

    private static final long ID = (1L << 52) + 7;
    private static final String NAMESPACE = "acme:failures";

    private final EpisodeDocument documents = new EpisodeDocument("acme", "here", ReportSeal.NONE);

    @Test
    void documents_of_a_real_vritti_keep_the_rules() throws Exception {
        List<StoredDocument> written = writtenByVritti();
        assertThat(written).hasSizeGreaterThan(20);
        for (StoredDocument document : written) {
            String namespace = document.text("customer_id", "") + ":failures";
            assertThat(VrittiRules.brokenBy(document, namespace))
                    .as(document.metadata().toString())
                    .isEmpty();
        }
    }

    @Test
    void documents_of_ours_keep_the_rules_for_every_class_with_and_without_a_reflection() {
        for (ErrorClass errorClass : ErrorClass.values()) {
            for (Reflection reflection : new Reflection[] {null, Episodes.reflection()}) {
                Episode episode = Episodes.of(errorClass.wireName(), reflection);
                StoredDocument stored = stored(documents.fresh(episode, Episodes.KEY, ID));
                assertThat(VrittiRules.brokenBy(stored, NAMESPACE))
                        .as(errorClass.wireName())
                        .isEmpty();
                assertThat(stored.isOf("acme", Episodes.KEY)).isTrue();
            }
        }
    }

    @Test
    void texts_that_are_too_short_for_vritti_are_made_longer() {
        for (String text : new String[] {"", "ls", null}) {
            Episode episode = Episodes.with(text, text, "unknown", 1, null);
            assertThat(VrittiRules.brokenBy(stored(documents.fresh(episode, Episodes.KEY, ID)), NAMESPACE))
                    .isEmpty();
        }
    }

    @Test
    void a_condition_of_ours_never_becomes_one_of_vritti_s() {
        StoredDocument stored =
                stored(documents.fresh(Episodes.of("unknown", Episodes.reflection()), Episodes.KEY, ID));
        assertThat(stored.json().path("reflection").path("preconditions").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("tool");
    }

    @Test
    void hashes_are_those_that_a_real_vritti_computed() throws Exception {
        int compared = 0;
        for (StoredDocument document : writtenByVritti()) {
            JsonNode data = document.json().path("create_data");
            Map<String, String> environment = texts(data.path("environment_info"));
            if (environment == null || !document.metadata().containsKey("environment_hash")) {
                continue;
            }
            String hash = VrittiHashes.environment(environment);
            assertThat(hash).isEqualTo(document.text("environment_hash", ""));
            assertThat(VrittiHashes.signature(
                            data.path("error_class").asText(),
                            data.path("tool_chain").path(0).asText(),
                            hash))
                    .isEqualTo(document.text("error_signature", ""));
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void an_update_leaves_alone_what_vritti_and_other_machines_count() {
        Map<String, String> there = documents.fresh(Episodes.of("unknown", null), Episodes.KEY, ID);
        there.put("retrieval_count", "7");
        there.put("usage_total_retrievals", "7");
        there.put("vritti_jvm_count_there", "5");
        Map<String, String> update = documents.update(
                Episodes.with("import the data", "another end of it", "unknown", 3, null), Episodes.KEY, stored(there));
        assertThat(update).doesNotContainKeys("retrieval_count", "usage_total_retrievals", "archived");
        there.putAll(update);
        assertThat(stored(there).count()).isEqualTo(8);
        assertThat(VrittiRules.brokenBy(stored(there), NAMESPACE)).isEmpty();
    }

    @Test
    void what_somebody_put_away_stays_away_until_it_fails_again() {
        Map<String, String> there = documents.fresh(Episodes.of("unknown", null), Episodes.KEY, ID);
        there.put("archived", "True");

        assertThat(documents.update(Episodes.of("unknown", null), Episodes.KEY, stored(there)))
                .doesNotContainKey("archived");
        Map<String, String> again = documents.update(
                Episodes.with("import the data", "another end of it", "unknown", 3, null), Episodes.KEY, stored(there));
        assertThat(again).containsEntry("archived", "False");
    }

    @Test
    void what_was_written_is_read_back_as_the_episode_that_it_was() {
        Episode written = Episodes.of("resource_error", Episodes.reflection());
        Episode read = DocumentEpisode.of(stored(documents.fresh(written, Episodes.KEY, ID)));

        assertThat(read).isNotNull();
        assertThat(read.actionKey()).isEqualTo(written.actionKey());
        assertThat(read.signature()).isEqualTo(written.signature());
        assertThat(read.action()).isEqualTo(written.action());
        assertThat(read.family()).isEqualTo(written.family());
        assertThat(read.errorTrace()).isEqualTo(written.errorTrace());
        assertThat(read.errorLine()).isEqualTo(written.errorLine());
        assertThat(read.finerClass()).isEqualTo(written.finerClass());
        assertThat(read.environment()).isEqualTo(written.environment());
        assertThat(read.tags()).containsExactly("shop", "Two Words");
        assertThat(read.lastSeenMillis()).isEqualTo(written.lastSeenMillis());
        assertThat(read.firstSeenMillis()).isEqualTo(written.firstSeenMillis());
        assertThat(read.count()).isEqualTo(1);
        assertThat(read.reflection().rootCause()).isEqualTo(written.reflection().rootCause());
    }

    @Test
    void a_model_s_reflection_comes_back_whole_and_its_command_is_certain_nowhere_else() {
        Reflection written = suggested("acme/model-1", true);
        Reflection read = DocumentEpisode.of(
                        stored(documents.fresh(Episodes.of("resource_error", written), Episodes.KEY, ID)))
                .reflection();

        assertThat(read)
                .isEqualTo(new Reflection(
                        written.rootCause(),
                        written.resolutionStrategy(),
                        written.preconditions(),
                        written.preventionGuidance(),
                        written.similarPatterns(),
                        written.confidence(),
                        new Reflection.Suggestion("make data", false),
                        written.source()));
    }

    @Test
    void what_rules_elsewhere_said_is_not_taken_for_the_word_of_ours() {
        Reflection read = DocumentEpisode.of(stored(documents.fresh(
                        Episodes.of("resource_error", suggested(Reflection.Source.RULES, true)), Episodes.KEY, ID)))
                .reflection();

        assertThat(read.source().isRules()).isFalse();
        assertThat(read.source().by()).isEqualTo("rules of another machine");
    }

    @Test
    void a_reflection_that_vritti_wrote_is_read_with_its_model_and_survives_our_rules() throws Exception {
        int kept = 0;
        for (StoredDocument document : writtenByVritti()) {
            JsonNode theirs = document.json().path("reflection");
            if (!theirs.isObject()) {
                continue;
            }
            assertThat(DocumentEpisode.of(document).reflection().source().by())
                    .isEqualTo(theirs.path("llm_model").asText());
            Map<String, String> merged = new HashMap<>(document.metadata());
            Episode ours = Episodes.of("unknown", suggested(Reflection.Source.RULES, true));
            merged.putAll(documents.update(ours, Episodes.KEY, document));
            StoredDocument both = new StoredDocument(document.id(), merged);
            assertThat(both.json().path("reflection")).isEqualTo(theirs);
            assertThat(both.text("reflection_model", "")).isEqualTo(document.text("reflection_model", ""));
            assertThat(both.json().path("create_data").path("goal").asText()).isEqualTo(ours.goal());
            kept++;
        }
        assertThat(kept).isGreaterThan(20);
    }

    @Test
    void a_model_s_reflection_replaces_that_of_rules_and_is_not_replaced_by_them() {
        Map<String, String> there =
                documents.fresh(Episodes.of("unknown", suggested(Reflection.Source.RULES, true)), Episodes.KEY, ID);
        assertThat(there).containsEntry("reflection_model", "vritti-jvm");

        there.putAll(documents.update(
                Episodes.of("unknown", suggested("acme/model-1", false)), Episodes.KEY, stored(there)));
        assertThat(there).containsEntry("reflection_model", "acme/model-1");
        there.putAll(documents.update(
                Episodes.with("import the data", "another end", "unknown", 3, suggested(Reflection.Source.RULES, true)),
                Episodes.KEY,
                stored(there)));
        assertThat(there).containsEntry("reflection_model", "acme/model-1");
        assertThat(VrittiRules.brokenBy(stored(there), NAMESPACE)).isEmpty();
    }

    @Test
    void a_document_that_lacks_a_newer_reflection_does_not_hold_the_episode() {
        Episode before = Episodes.of("unknown", suggested(Reflection.Source.RULES, true));
        StoredDocument there = stored(documents.fresh(before, Episodes.KEY, ID));

        assertThat(documents.versionIsOf(before, there)).isTrue();
        for (Reflection changed : List.of(
                suggested("acme/model-1", true),
                suggested(Reflection.Source.RULES, false),
                suggested(Reflection.Source.RULES, true).quoting(List.of()))) {
            assertThat(documents.versionIsOf(Episodes.of("unknown", changed), there))
                    .isFalse();
        }
    }

    private static Reflection suggested(String by, boolean certain) {
        Reflection plain = Episodes.reflection();
        return new Reflection(
                plain.rootCause(),
                plain.resolutionStrategy(),
                plain.preconditions(),
                plain.preventionGuidance(),
                plain.similarPatterns(),
                plain.confidence(),
                new Reflection.Suggestion("make data", certain),
                new Reflection.Source(by, List.of("cannot open data.csv"), "there is a makefile", "it is read-only"));
    }

    @Test
    void what_is_no_episode_is_read_as_none() {
        for (String json : new String[] {"", "[]", "{}", "{\"create_data\":{\"goal\":\"a goal\"}}", "gz:!"}) {
            assertThat(DocumentEpisode.of(stored(Map.of("episode_json", json))))
                    .as(json)
                    .isNull();
        }
    }

    @Test
    void what_another_machine_saw_later_is_not_overwritten() {
        Map<String, String> there =
                documents.fresh(Episodes.with("import the data", "the newest", "unknown", 9, null), Episodes.KEY, ID);
        Map<String, String> update = new EpisodeDocument("acme", "elsewhere", ReportSeal.NONE)
                .update(Episodes.of("unknown", null), Episodes.KEY, stored(there));
        assertThat(update.keySet())
                .containsExactlyInAnyOrder("vritti_jvm_count_elsewhere", "vritti_jvm_version_elsewhere");
    }

    @Test
    void the_counts_of_64_machines_stand_in_a_document_and_those_of_more_do_not() {
        Map<String, String> full = documents.fresh(Episodes.of("unknown", null), Episodes.KEY, ID);
        for (int i = 1; i < 64; i++) {
            full.put("vritti_jvm_count_m" + i, "1");
        }
        EpisodeDocument elsewhere = new EpisodeDocument("acme", "elsewhere", ReportSeal.NONE);
        Episode later = Episodes.with("import the data", "another end of it", "unknown", 3, null);
        Map<String, String> update = elsewhere.update(later, Episodes.KEY, stored(full));
        assertThat(update).containsKey("vritti_jvm_last_seen").doesNotContainKey("vritti_jvm_count_elsewhere");
        assertThat(elsewhere.holds(later, update, stored(full))).isFalse();

        full.putAll(update);
        assertThat(elsewhere.holds(later, elsewhere.update(later, Episodes.KEY, stored(full)), stored(full)))
                .isTrue();
        assertThat(documents.update(later, Episodes.KEY, stored(full))).containsEntry("vritti_jvm_count_here", "3");
    }

    @Test
    void a_document_from_which_vritti_erased_our_keys_is_known_by_its_tag_and_made_whole() {
        Map<String, String> erased = documents.fresh(Episodes.of("unknown", null), Episodes.KEY, ID);
        erased.keySet().removeIf(key -> key.startsWith("vritti_jvm_"));
        StoredDocument stored = stored(erased);
        assertThat(stored.complete()).isFalse();
        assertThat(stored.isOf("acme", Episodes.KEY)).isTrue();
        assertThat(stored.isOf("other", Episodes.KEY)).isFalse();
        assertThat(stored.isOf("acme", "0".repeat(32))).isFalse();
        assertThat(documents.update(Episodes.of("unknown", null), Episodes.KEY, stored))
                .containsKeys("vritti_jvm_key", "vritti_jvm_signature", "vritti_jvm_count_here");
    }

    private static StoredDocument stored(Map<String, String> metadata) {
        return new StoredDocument(ID, metadata);
    }

    /** Null where a value is no text: Python writes numbers in its own way. */
    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!entry.getValue().isTextual()) {
                return null;
            }
            texts.put(entry.getKey(), entry.getValue().textValue());
        }
        return texts;
    }

    private static List<StoredDocument> writtenByVritti() throws Exception {
        List<StoredDocument> documents = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                EpisodeDocumentTest.class.getResourceAsStream("vritti-written.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = json.readTree(line);
                documents.add(new StoredDocument(document.path("doc_id").asLong(), texts(document.path("metadata"))));
            }
        }
        return documents;
    }
}
