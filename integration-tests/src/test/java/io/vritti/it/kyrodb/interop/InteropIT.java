package io.vritti.it.kyrodb.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.primitives.Floats;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.proto.kyrodb.ExactMatch;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.UpdateMetadataRequest;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.kyrodb.KyroProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vritti's own documents, in a server. */
class InteropIT {

    private static final int DIMENSION = 384;

    @TempDir
    private Path folder;

    private List<StoredDocument> texts;

    @BeforeEach
    void read() throws IOException {
        assumeThat(Files.exists(WrittenByVritti.file())).as("the shared data").isTrue();
        texts = WrittenByVritti.texts();
    }

    @Test
    void the_rules_hold_for_every_live_episode_that_vritti_wrote() {
        List<StoredDocument> live = episodes();
        assertThat(live).hasSizeGreaterThan(90);
        assertThat(live)
                .allSatisfy(
                        document -> assertThat(VrittiReads.complaints(document)).isEmpty());
    }

    @Test
    void the_rules_tell_what_is_wrong() {
        StoredDocument good = episodes().get(0);
        assertThat(VrittiReads.complaints(with(good, "archived", "false")))
                .containsExactly("archived is not exactly False");
        assertThat(VrittiReads.complaints(with(good, "customer_id", "x")))
                .containsExactly("customer_id is not that of the namespace");
        String naive =
                "{\"episode_id\":1,\"created_at\":\"2026-11-23T07:11:41\",\"create_data\":{\"goal\":\"ten letters\","
                        + "\"error_trace\":\"ten letters\",\"tool_chain\":[\"a\"],\"actions_taken\":[\" \"],\"severity\":null}}";
        assertThat(VrittiReads.complaints(with(good, "episode_json", naive)))
                .contains(
                        "created_at is missing or has no zone",
                        "actions_taken is empty or has blank items",
                        "severity is null");
        assertThat(WeWrite.complaints(good, false)).contains("id " + good.id() + " is out of range");
    }

    @Test
    void they_are_stored_found_by_search_and_survive_an_update() throws Exception {
        try (KyroProcess process = KyroProcess.start(KyroSetup.ofDimension(DIMENSION), folder);
                Kyro kyro = Kyro.at(process.port())) {
            List<InsertRequest> items = texts.stream().map(InteropIT::item).toList();
            assertThat(kyro.bulkInsert(items).getTotalInserted()).isEqualTo(texts.size());
            for (StoredDocument document : episodes()) {
                QueryResponse stored = kyro.query(document.id(), document.namespace());
                assertThat(stored.getMetadataMap()).isEqualTo(document.metadata());
                assertThat(kyro.ids(near(document))).contains(document.id());

                kyro.calls()
                        .updateMetadata(UpdateMetadataRequest.newBuilder()
                                .setDocId(document.id())
                                .setNamespace(document.namespace())
                                .setMerge(true)
                                .putMetadata("jv_seen", "2")
                                .build());
                Map<String, String> after = new HashMap<>(document.metadata());
                after.put("jv_seen", "2");
                assertThat(kyro.query(document.id(), document.namespace()).getMetadataMap())
                        .isEqualTo(after);
                assertThat(kyro.ids(near(document))).contains(document.id());
            }
        }
    }

    @Test
    void each_is_read_by_our_search_as_the_episode_that_it_is() throws Exception {
        try (KyroProcess process =
                        KyroProcess.start(KyroSetup.ofDimension(DIMENSION).set("hnsw.distance", "cosine"), folder);
                Kyro kyro = Kyro.at(process.port())) {
            kyro.bulkInsert(texts.stream().map(InteropIT::item).toList());
            int withReflection = 0;
            for (StoredDocument document : episodes()) {
                JsonNode json = document.episode();
                JsonNode data = json.path("create_data");
                List<SharedEpisodes.Found> found = search(process, document);
                // Vritti's own stages repeat some documents word by word.
                Episode episode = found.stream()
                        .map(SharedEpisodes.Found::episode)
                        .filter(one ->
                                one.errorTrace().equals(data.path("error_trace").asText())
                                        && one.goal().equals(data.path("goal").asText())
                                        && (one.reflection() != null)
                                                == json.path("reflection").isObject())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(data + " is not among " + found));
                assertThat(episode.errorClass())
                        .isEqualTo(data.path("error_class").asText());
                assertThat(episode.toolChain()).hasSize(data.path("tool_chain").size());
                assertThat(episode.tags()).hasSize(data.path("tags").size());
                assertThat(episode.lastSeenMillis()).isPositive();
                assertThat(episode.firstSeenMillis()).isPositive();
                if (episode.reflection() != null) {
                    withReflection++;
                    assertThat(episode.reflection().rootCause())
                            .isEqualTo(
                                    json.path("reflection").path("root_cause").asText());
                    assertThat(episode.reflection().confidence()).isBetween(0.0, 1.0);
                }
            }
            assertThat(withReflection).isGreaterThan(20);
        }
    }

    private static List<SharedEpisodes.Found> search(KyroProcess process, StoredDocument document) {
        Properties properties = new Properties();
        properties.setProperty("vritti.store", "kyrodb");
        properties.setProperty("vritti.kyrodb.text", process.address());
        properties.setProperty("vritti.customer", document.namespace().replace(":failures", ""));
        try (SharedEpisodes search = new KyroProvider(Settings.load(null, properties, Map.of())).search(DIMENSION)) {
            SharedEpisodes.Answer answer = search.near(Floats.toArray(document.vector()), false, 50);
            assertThat(answer.problem()).isNull();
            return answer.found();
        }
    }

    private List<StoredDocument> episodes() {
        return texts.stream()
                .filter(document -> document.namespace().endsWith(":failures"))
                .filter(document -> document.metadata().get("archived").equals("False"))
                .toList();
    }

    private static InsertRequest item(StoredDocument document) {
        return Kyro.item(document.id(), Floats.toArray(document.vector()))
                .setNamespace(document.namespace())
                .putAllMetadata(document.metadata())
                .build();
    }

    /** As Vritti's gate asks. */
    private static SearchRequest.Builder near(StoredDocument document) {
        return Kyro.near(50, Floats.toArray(document.vector()))
                .setNamespace(document.namespace())
                .setFilter(MetadataFilter.newBuilder()
                        .setExact(ExactMatch.newBuilder().setKey("archived").setValue("False")));
    }

    private static StoredDocument with(StoredDocument document, String key, String value) {
        Map<String, String> metadata = new HashMap<>(document.metadata());
        metadata.put(key, value);
        return new StoredDocument(document.id(), document.namespace(), metadata, document.vector());
    }
}
