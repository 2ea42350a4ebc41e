package io.vritti.store.kyrodb;

import static io.vritti.store.kyrodb.Machine.await;
import static io.vritti.store.kyrodb.Machine.failed;
import static io.vritti.store.kyrodb.Machine.sharedKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.kyrodb.Certificates;
import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.it.kyrodb.StalledServer;
import io.vritti.proto.kyrodb.MetricsRequest;
import io.vritti.proto.kyrodb.QueryRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.proto.kyrodb.UpdateMetadataRequest;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.Fix;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.SkillKey;
import io.vritti.store.SuccessRate;
import io.vritti.store.remote.KeyDigest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What machines share, with a server in a process of its own that is well, is not, or is not there. */
@Execution(ExecutionMode.CONCURRENT)
class SharedMemoryIT {

    private static final String NAMESPACE = "default:failures";

    /** What an exit may be delayed by (design.md §7), and what a loaded machine takes to end threads. */
    private static final int END_SECONDS = 2 + 8;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    @Test
    void every_episode_is_there_once_after_the_server_was_killed_under_two_thousand_captures() throws Exception {
        int captures = 2_000;
        KyroProcess server = server(setup());
        Machine machine = machine("a", server.address());
        Thread host = new Thread(() -> {
            for (int n = 0; n < captures; n += 20) {
                List<Change> batch = new ArrayList<>();
                for (int i = n; i < n + 20; i++) {
                    batch.add(failed(i, i));
                }
                machine.store().apply(batch);
            }
        });
        host.start();
        try (Kyro kyro = Kyro.at(server.port())) {
            await("the first hundreds", () -> documents(kyro) > 300);
        }
        server.kill();
        machine.complains("cannot be reached");
        server.start();
        host.join();
        machine.drained();
        try (Kyro kyro = Kyro.at(server.port())) {
            assertThat(documents(kyro)).isEqualTo(captures);
            for (int n = 0; n < captures; n++) {
                assertThat(foundAt(kyro, n)).as("episode %s", n).hasSize(1);
            }
        }
        assertThat(machine.store().counts()).containsEntry("parked", 0L);
    }

    @Test
    void what_a_host_could_not_send_in_its_whole_life_is_sent_by_the_next() throws Exception {
        KyroProcess server = KyroProcess.prepared(setup(), folder("server"));
        opened.add(server);
        try (Machine first = new Machine(folder("a"), server.address(), WordVectors.good())) {
            for (int n = 0; n < 50; n++) {
                first.fails(n);
            }
            first.complains("cannot be reached");
        }
        server.start();
        machine("a", server.address()).drained();
        try (Kyro kyro = Kyro.at(server.port())) {
            assertThat(documents(kyro)).isEqualTo(50);
        }
    }

    @Test
    void a_server_that_takes_calls_and_never_answers_delays_neither_a_question_nor_the_end() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = machine("a", server.address(), "gate.deadline=100ms");
        machine.fails(1);
        machine.drained();
        server.turn("stall");
        machine.fails(2);
        assertThat(machine.shared().lastFailure(sharedKey(99))).isNull();
        long startNanos = System.nanoTime();
        machine.close();
        assertThat(System.nanoTime() - startNanos).isLessThan(TimeUnit.SECONDS.toNanos(END_SECONDS));
    }

    @Test
    void a_write_whose_answer_was_lost_is_not_sent_again() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = machine("a", server.address());
        machine.fails(1);
        machine.drained();
        server.turn("mute-writes");
        machine.fails(2);
        machine.complains("cannot be reached");
        server.turn("no-mute-writes");
        machine.drained();
        try (Kyro kyro = Kyro.at(server.port())) {
            assertThat(foundAt(kyro, 2)).hasSize(1);
            assertThat(inserts(kyro)).isEqualTo(2);
        }
    }

    @Test
    void a_batch_whose_answers_get_lost_is_taken_up_and_nothing_is_there_twice() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = machine("a", server.address());
        machine.fails(0);
        machine.drained();
        server.turn("mute-writes");
        List<Change> batch = new ArrayList<>();
        for (int n = 1; n <= 50; n++) {
            batch.add(failed(n, n));
        }
        machine.store().apply(batch);
        machine.complains("cannot be reached");
        server.turn("no-mute-writes");
        machine.drained();
        try (Kyro kyro = Kyro.at(server.port())) {
            assertThat(documents(kyro)).isEqualTo(51);
            assertThat(inserts(kyro)).isEqualTo(51);
        }
    }

    @Test
    void a_failure_that_repeats_counts_up_and_what_vritti_counts_stays() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = machine("a", server.address());
        machine.store().apply(List.of(failed(1, 1)));
        machine.drained();
        try (Kyro kyro = Kyro.at(server.port())) {
            long id = foundAt(kyro, 1).get(0).getDocId();
            kyro.calls()
                    .updateMetadata(UpdateMetadataRequest.newBuilder()
                            .setDocId(id)
                            .setMerge(true)
                            .putMetadata("retrieval_count", "7")
                            .build());
            machine.store().apply(List.of(failed(1, 2)));
            machine.store()
                    .apply(List.of(new Change.Resolved(
                            failed(1, 2).episode().id(), RedactedText.stored("made data-1.csv"), Change.Source.TOLD)));
            machine.drained();
            await(
                    "the count",
                    () -> new StoredDocument(1, foundAt(kyro, 1).get(0).getMetadataMap()).count() == 2);
            Map<String, String> now = foundAt(kyro, 1).get(0).getMetadataMap();
            assertThat(now).containsEntry("retrieval_count", "7");
            assertThat(PackedText.unpack(now.get("episode_json"))).contains("made data-1.csv");
            assertThat(inserts(kyro)).isEqualTo(1);
        }
    }

    @Test
    void a_document_that_thousands_of_machines_have_grown_is_folded_and_its_total_stays() throws Exception {
        int others = 4_000;
        KyroProcess server = server(setup());
        Machine one = machine("a", server.address());
        one.fails(1);
        one.drained();
        try (Kyro kyro = Kyro.at(server.port())) {
            UpdateMetadataRequest.Builder grown = UpdateMetadataRequest.newBuilder()
                    .setDocId(foundAt(kyro, 1).get(0).getDocId())
                    .setMerge(true);
            for (int i = 0; i < others; i++) {
                grown.putMetadata("vritti_jvm_count_container" + i, "1");
                grown.putMetadata("vritti_jvm_version_container" + i, "0123456789abcdef");
            }
            kyro.calls().updateMetadata(grown.build());
            Machine other = machine("b", server.address());
            other.fails(1);
            other.drained();

            QueryResponse now = foundAt(kyro, 1).get(0);
            assertThat(new StoredDocument(1, now.getMetadataMap()).count()).isEqualTo(others + 2);
            assertThat(now.getSerializedSize()).isLessThan(40_000);
        }
    }

    @Test
    void what_one_machine_learnt_the_other_knows_and_both_count_for_themselves() throws Exception {
        KyroProcess server = server(setup());
        Machine one = machine("a", server.address());
        Machine other = machine("b", server.address());
        await("a connection", () -> other.shared().problem() == null);
        assertThat(other.shared().lastFailure(sharedKey(1))).isNull();
        one.fails(1);
        one.drained();
        await("the other to know", () -> other.shared().lastFailure(sharedKey(1)) != null);
        ActionState known = other.shared().lastFailure(sharedKey(1));
        assertThat(known.actionKey()).isEqualTo(Machine.key(1).hex());
        assertThat(known.errorLine().value()).contains("data-1.csv");
        other.fails(1);
        other.drained();
        try (Kyro kyro = Kyro.at(server.port())) {
            assertThat(documents(kyro)).isEqualTo(1);
            assertThat(new StoredDocument(1, foundAt(kyro, 1).get(0).getMetadataMap()).count())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_only_this_machine_knew_is_not_told_by_others() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = machine("a", server.address());
        machine.fails(1);
        machine.drained();
        assertThat(machine.shared().lastFailure(sharedKey(1))).isNull();
    }

    @Test
    void a_skill_is_counted_by_each_machine_for_itself_and_gone_when_one_forgets_it() throws Exception {
        KyroProcess server = server(setup());
        Machine one = machine("a", server.address());
        Machine other = machine("b", server.address());
        SkillKey key =
                new SkillKey(failed(1, 1).episode().signature(), sharedKey(1).hex());
        learns(one, key, 3);

        other.shared().want(key);
        await("the other to hear", () -> rates(other).contains("3 of 3"));
        learns(other, key, 4);
        Machine third = machine("c", server.address());
        third.shared().want(key);
        await("the third to hear of both", () -> rates(third).contains("7 of 7"));
        assertThat(third.store().skills().unsent(1)).isEmpty();

        one.store().forget(failed(1, 1).episode().id());
        await("the withdrawal", () -> one.store().sharing().withdrawals(1).isEmpty());
        try (Kyro kyro = Kyro.at(server.port())) {
            for (long id : DocumentIds.of(Namespaces.skills("default"), key.hash(), false)) {
                assertThat(kyro.calls()
                                .query(QueryRequest.newBuilder()
                                        .setDocId(id)
                                        .setNamespace(Namespaces.skills("default"))
                                        .build())
                                .getFound())
                        .isFalse();
            }
        }
    }

    /** The same fix helps so often, and is sent. */
    private static void learns(Machine machine, SkillKey key, int times) throws Exception {
        machine.fails(1);
        for (int i = 0; i < times; i++) {
            machine.store()
                    .apply(List.of(new Change.FixObserved(new Fix(
                            key.signature(),
                            key.place(),
                            Fix.Reach.ELSEWHERE,
                            Fix.Kind.RAN,
                            RedactedText.stored("npm ci"),
                            null,
                            RedactedText.stored("cannot open data-1.csv"),
                            SuccessRate.NONE.plus(true),
                            1_000 + i))));
        }
        await("the skill to be sent", () -> machine.store().skills().unsent(1).isEmpty());
        machine.drained();
    }

    private static List<String> rates(Machine machine) {
        return machine.store().skills().after(-1).stream()
                .map(skill -> skill.fix().rate().toString())
                .toList();
    }

    @Test
    void an_episode_that_no_server_can_take_is_parked_with_its_error_and_the_others_arrive() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = opened(new Machine(folder("a"), server.address(), new WordVectors("data-2.csv")));
        machine.store().apply(List.of(failed(1, 1), failed(2, 2), failed(3, 3)));
        machine.drained();
        assertThat(machine.store().parked(10)).singleElement().satisfies(entry -> {
            assertThat(entry.episodeId()).isEqualTo(failed(2, 2).episode().id());
            assertThat(entry.error()).contains("not of length one");
        });
        try (Kyro kyro = Kyro.at(server.port())) {
            assertThat(documents(kyro)).isEqualTo(2);
        }
    }

    @Test
    void what_has_no_vector_is_known_to_others_at_once_and_found_by_meaning_when_there_is_one() throws Exception {
        KyroProcess server = server(setup());
        WordVectors vectors = WordVectors.good().missing(true);
        Machine machine = opened(new Machine(folder("a"), server.address(), vectors));
        Machine other = opened(
                new Machine(folder("b"), server.address(), WordVectors.good().missing(true)));
        machine.fails(1);
        machine.complains("no text model");
        assertThat(machine.store().parked(10)).isEmpty();
        await("the other to know", () -> other.shared().lastFailure(sharedKey(1)) != null);
        try (Kyro kyro = Kyro.at(server.port())) {
            assertThat(documents(kyro)).isEqualTo(1);
        }
        assertThat(found(server, 1)).isEmpty();
        vectors.missing(false);
        await("the vector", () -> !found(server, 1).isEmpty());
        machine.drained();
        assertThat(machine.shared().problem()).isNull();
        try (Kyro kyro = Kyro.at(server.port())) {
            StoredDocument whole = new StoredDocument(1, foundAt(kyro, 1).get(0).getMetadataMap());
            assertThat(whole.hasVector()).isTrue();
            assertThat(whole.count()).isEqualTo(1);
        }
    }

    @Test
    void what_another_machine_stored_without_a_vector_is_completed_by_one_that_asks_for_it() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = opened(
                new Machine(folder("a"), server.address(), WordVectors.good().missing(true)));
        machine.fails(1);
        machine.complains("no text model");
        Machine other = machine("b", server.address());
        await("the other to know", () -> other.shared().lastFailure(sharedKey(1)) != null);
        await("the vector", () -> !found(server, 1).isEmpty());
    }

    @Test
    void what_a_machine_that_is_gone_stored_without_a_vector_is_completed_by_any_other() throws Exception {
        KyroProcess server = server(setup());
        try (Machine gone =
                new Machine(folder("a"), server.address(), WordVectors.good().missing(true))) {
            gone.fails(1);
            gone.complains("no text model");
        }
        machine("b", server.address());
        await("the vector", () -> !found(server, 1).isEmpty());
    }

    @Test
    void a_model_that_does_not_answer_delays_no_delivery() throws Exception {
        KyroProcess server = server(setup());
        CountDownLatch answers = new CountDownLatch(1);
        try (Machine machine =
                new Machine(folder("a"), server.address(), WordVectors.good().after(answers))) {
            Machine other = machine("b", server.address());
            machine.fails(1);
            await("the other to know", () -> other.shared().lastFailure(sharedKey(1)) != null);
            machine.fails(2);
            await("the other to know", () -> other.shared().lastFailure(sharedKey(2)) != null);
            answers.countDown();
            await(
                    "the vectors",
                    () -> !found(server, 1).isEmpty() && !found(server, 2).isEmpty());
        }
    }

    @Test
    void a_disk_that_is_full_a_limit_and_a_quota_are_told_apart_and_waited_out() throws Exception {
        KyroProcess server = server(setup());
        Machine machine = machine("a", server.address());
        server.turn("disk-low");
        machine.fails(1);
        machine.complains("disk space critically low");
        server.turn("no-disk-low");
        machine.drained();
        server.turn("rate-limited");
        machine.fails(2);
        machine.complains("rate limit exceeded");
        server.turn("no-rate-limited");
        machine.drained();
        assertThat(machine.store().parked(10)).isEmpty();
    }

    @Test
    void a_quota_that_is_used_up_is_said() throws Exception {
        KyroProcess server = server(setup().tenant("acme", Map.of("max_vectors", 1)));
        Machine machine = machine("a", server.address(), "kyrodb.api-key=" + KyroSetup.key("acme"));
        machine.store().apply(List.of(failed(1, 1), failed(2, 2)));
        machine.complains("quota exceeded");
        assertThat(machine.store().parked(10)).isEmpty();
        await("the first to be confirmed", () -> machine.store().outbox(10).size() == 1);
    }

    @Test
    void a_wrong_key_a_wrong_dimension_and_a_stranger_s_certificate_are_said_clearly() throws Exception {
        KyroProcess secured = server(setup().tenant("acme"), "keys");
        machine("a", secured.address(), "kyrodb.api-key=kyro_acme_wrong").complains("refuses the key");
        machine("b", secured.address()).complains("missing api key");

        KyroProcess wide = server(KyroSetup.ofDimension(8), "wide");
        machine("c", wide.address()).complains("start it with hnsw.dimension = 32");

        Path folder = folder("certificates");
        Certificates expired = Certificates.expired(folder);
        KyroProcess old = server(setup().tls(expired, false), "expired");
        machine("d", old.address(), "kyrodb.tls=true", "kyrodb.tls.ca=" + expired.authority())
                .complains("Expired");
        Machine trusting = machine("e", old.address(), "kyrodb.tls=true", "kyrodb.tls.verify=false");
        trusting.fails(1);
        trusting.drained();
    }

    @Test
    void a_connection_can_be_secured_on_both_sides() throws Exception {
        Certificates valid = Certificates.valid(folder("certificates"));
        KyroProcess server = server(setup().tls(valid, true));
        machine("a", server.address(), "kyrodb.tls=true", "kyrodb.tls.ca=" + valid.authority())
                .complains("cannot be reached");
        Machine known = machine(
                "b",
                server.address(),
                "kyrodb.tls=true",
                "kyrodb.tls.ca=" + valid.authority(),
                "kyrodb.tls.certificate=" + valid.certificate(),
                "kyrodb.tls.key=" + valid.key());
        known.fails(1);
        known.drained();
    }

    @Test
    void nobody_waits_for_a_port_behind_which_nobody_answers() throws Exception {
        try (StalledServer stalled = new StalledServer()) {
            Machine machine = machine("a", stalled.address());
            machine.fails(1);
            assertThat(machine.shared().lastFailure(sharedKey(1))).isNull();
            machine.complains("cannot be reached");
        }
    }

    private KyroSetup setup() {
        return KyroSetup.ofDimension(WordVectors.DIMENSION);
    }

    private KyroProcess server(KyroSetup setup) throws Exception {
        return server(setup, "server");
    }

    private KyroProcess server(KyroSetup setup, String name) throws Exception {
        return opened(KyroProcess.start(setup, folder(name)));
    }

    private Machine machine(String name, String address, String... settings) throws Exception {
        return opened(new Machine(folder(name), address, WordVectors.good(), settings));
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        opened.add(closeable);
        return closeable;
    }

    private static List<SharedEpisodes.Found> found(KyroProcess server, int n) {
        return Machine.near(n, 10, server.address()).found();
    }

    private static List<QueryResponse> foundAt(Kyro kyro, int n) {
        return kyro.bulkQuery(NAMESPACE, DocumentIds.of(NAMESPACE, sharedKey(n).hex(), false)).getResultsList().stream()
                .filter(QueryResponse::getFound)
                .toList();
    }

    /** Of failures: the digest has documents of its own. */
    private static long documents(Kyro kyro) {
        return kyro.calls().metrics(MetricsRequest.getDefaultInstance()).getColdTierSize() - digests(kyro);
    }

    private static long inserts(Kyro kyro) {
        return kyro.calls().metrics(MetricsRequest.getDefaultInstance()).getTotalInserts() - digests(kyro);
    }

    private static long digests(Kyro kyro) {
        String namespace = Namespaces.digest("default");
        return kyro.bulkQuery(namespace, DocumentIds.series("digest", namespace, KeyDigest.PARTS + 1, false))
                .getTotalFound();
    }
}
