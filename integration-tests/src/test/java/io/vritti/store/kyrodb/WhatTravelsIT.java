package io.vritti.store.kyrodb;

import static io.vritti.store.kyrodb.Machine.await;
import static io.vritti.store.kyrodb.Machine.key;
import static io.vritti.store.kyrodb.Machine.sharedKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.archive.Archive;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.home.Home;
import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.proto.kyrodb.UpdateMetadataRequest;
import io.vritti.redact.RedactedText;
import io.vritti.store.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The bytes that a server has of an episode, and whose report a machine believes. */
@Execution(ExecutionMode.CONCURRENT)
class WhatTravelsIT {

    private static final String NAMESPACE = "default:failures";
    private static final String CAUSES = "{\"v\":1,\"made\":\"up\"}";

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
    void output_that_may_be_a_file_s_and_facts_about_the_user_stay_here() throws Exception {
        KyroProcess server = server();
        Machine machine = machine("a", server);
        machine.store().apply(List.of(talkative(1)));
        machine.drained();

        assertThat(stored(server, 1))
                .contains("cannot open data-1.csv")
                .contains("Linux")
                .contains("the table is made by another step")
                .doesNotContain("minutes of the board")
                .doesNotContain("cluster-of-acme")
                .doesNotContain("/srv/of-the-user");
    }

    @Test
    void without_text_the_line_of_the_error_stays_here_too() throws Exception {
        KyroProcess server = server();
        Machine machine = machine("a", server, "share.text=none");
        machine.store().apply(List.of(talkative(1)));
        machine.drained();

        assertThat(stored(server, 1))
                .contains("path_missing")
                .doesNotContain("cannot open")
                .doesNotContain("the table is made by another step");
    }

    @Test
    void what_is_put_away_on_its_only_machine_is_left_out_everywhere_until_it_is_brought_back() throws Exception {
        KyroProcess server = server();
        Machine machine = machine("a", server);
        machine.fails(1);
        machine.drained();
        String id = Machine.failed(1, 1).episode().id();

        assertThat(away(machine, "a").put(List.of(id)).archived()).containsExactly(id);
        await("the mark", () -> machine.store().sharing().marks(1).isEmpty());
        assertThat(archived(server)).isEqualTo("True, and true inside");

        assertThat(away(machine, "a").restoreAll(false).restored()).containsExactly(id);
        machine.drained();
        await("the mark", () -> machine.store().sharing().marks(1).isEmpty());
        assertThat(archived(server)).isEqualTo("False, and false inside");
    }

    @Test
    void what_another_machine_has_seen_later_stays_of_use_there() throws Exception {
        KyroProcess server = server();
        Machine machine = machine("a", server);
        machine.fails(1);
        machine.drained();
        Machine other = machine("b", server);
        other.store().apply(List.of(Machine.failed(1, 60)));
        other.drained();
        String id = Machine.failed(1, 1).episode().id();

        away(machine, "a").put(List.of(id));
        await("the mark", () -> machine.store().sharing().marks(1).isEmpty());

        assertThat(archived(server)).isEqualTo("False, and false inside");
    }

    /** What Vritti's servers look at. */
    private static String archived(KyroProcess server) throws Exception {
        try (Kyro kyro = Kyro.at(server.port())) {
            Map<String, String> metadata = document(kyro, 1).getMetadataMap();
            boolean inside =
                    PackedText.unpack(metadata.get(MetadataKeys.EPISODE)).contains("\"archived\":true");
            return metadata.get(MetadataKeys.ARCHIVED) + ", and " + inside + " inside";
        }
    }

    private Archive away(Machine machine, String name) {
        return new Archive(
                Home.at(folder.resolve(name).toFile()), folder.resolve("cold").toFile(), machine.store());
    }

    @Test
    void causes_that_somebody_without_the_secret_wrote_are_not_taken_over() throws Exception {
        KyroProcess server = server();
        Machine one = machine("a", server, "share.secret=of-acme-only");
        Machine other = machine("b", server, "share.secret=of-acme-only");
        one.store().apply(List.of(talkative(1)));
        one.drained();
        await("the other to know", () -> other.shared().lastFailure(sharedKey(1)) != null);
        assertThat(other.shared().lastFailure(sharedKey(1)).evidence()).isNotNull();

        try (Kyro kyro = Kyro.at(server.port())) {
            kyro.calls()
                    .updateMetadata(UpdateMetadataRequest.newBuilder()
                            .setNamespace(NAMESPACE)
                            .setDocId(document(kyro, 1).getDocId())
                            .setMerge(true)
                            .putMetadata(MetadataKeys.CAUSES, CAUSES)
                            .build());
        }

        Machine third = machine("c", server, "share.secret=of-acme-only");
        Machine trusting = machine("d", server);
        await("the third to know", () -> third.shared().lastFailure(sharedKey(1)) != null);
        await("one without the secret to know", () -> trusting.shared().lastFailure(sharedKey(1)) != null);
        assertThat(third.shared().lastFailure(sharedKey(1)).evidence()).isNull();
        assertThat(trusting.shared().lastFailure(sharedKey(1)).evidence()).isNotNull();
    }

    /** All that the server holds of it, with what is packed in it unpacked. */
    private static String stored(KyroProcess server, int n) throws Exception {
        try (Kyro kyro = Kyro.at(server.port())) {
            QueryResponse document = document(kyro, n);
            return new String(document.toByteArray(), StandardCharsets.UTF_8)
                    + PackedText.unpack(document.getMetadataMap().get(MetadataKeys.EPISODE));
        }
    }

    private static QueryResponse document(Kyro kyro, int n) {
        return kyro.bulkQuery(NAMESPACE, DocumentIds.of(NAMESPACE, sharedKey(n).hex(), false)).getResultsList().stream()
                .filter(QueryResponse::getFound)
                .findFirst()
                .orElseThrow();
    }

    /** A failure whose tool printed what it had read before it came to what is missing. */
    private static Change.FailureAdded talkative(int n) {
        Change.FailureAdded plain = Machine.failed(n, 1);
        Episode episode = plain.episode();
        return new Change.FailureAdded(
                new Episode(
                                new Episode.Identity(episode.id(), key(n).hex(), episode.kind(), episode.signature()),
                                episode.call(),
                                new Episode.Error(
                                        RedactedText.stored("minutes of the board\n" + episode.errorTrace()),
                                        RedactedText.stored(episode.errorLine()),
                                        episode.errorClass(),
                                        episode.finerClass(),
                                        false,
                                        3),
                                new Episode.Surroundings(
                                        RedactedText.storedMap(Map.of(
                                                "os",
                                                "Linux",
                                                "kube.context",
                                                "cluster-of-acme",
                                                "cwd",
                                                "/srv/of-the-user")),
                                        RedactedText.storedList(episode.tags())),
                                new Episode.Occurrences(1, episode.firstSeenMillis(), episode.lastSeenMillis(), 12),
                                Episode.Knowledge.only(RedactedText.stored(
                                        "{\"v\":1,\"at\":1,\"dir\":\"\",\"salt\":0,\"proofs\":[]}")))
                        .with(reflection(episode.errorLine())),
                plain.state());
    }

    private static Reflection reflection(String line) {
        return new Reflection(
                "the table is made by another step",
                "make it",
                Map.of(),
                "",
                List.of(),
                0.5,
                null,
                Reflection.Source.rules(List.of("minutes of the board", line)));
    }

    private KyroProcess server() throws Exception {
        return opened(KyroProcess.start(KyroSetup.ofDimension(WordVectors.DIMENSION), folder("server")));
    }

    private Machine machine(String name, KyroProcess server, String... settings) throws Exception {
        return opened(new Machine(folder(name), server.address(), WordVectors.good(), settings));
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        opened.add(closeable);
        return closeable;
    }
}
