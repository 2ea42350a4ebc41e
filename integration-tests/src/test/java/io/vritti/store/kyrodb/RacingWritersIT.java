package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.SharedEpisodes.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Homes that share failures and send at once: none of them sees what the others insert, and each insert replaces the whole
 * document of another.
 */
class RacingWritersIT {

    private static final String NAMESPACE = "default:failures";
    private static final int WRITERS = 40;
    private static final int COMMON = 30;

    /** Each with a text of its own, from one of the writers. */
    private static final int UNRELATED = 100;

    @TempDir
    private Path folder;

    private final List<Machine> machines = new ArrayList<>();
    private KyroProcess server;

    @AfterEach
    void close() {
        machines.forEach(Machine::close);
        server.close();
    }

    @Test
    void every_count_is_exact_in_the_end_and_every_document_is_found_by_its_own_vector() throws Exception {
        KyroSetup setup = KyroSetup.ofDimension(WordVectors.DIMENSION).set("hnsw.distance", "cosine");
        if (!KyroProcess.isReal()) {
            setup.switches("stale-reads=300");
        }
        server = KyroProcess.prepared(setup, Files.createDirectory(folder.resolve("server")));
        for (int i = 0; i < WRITERS; i++) {
            Machine machine = new Machine(
                    Files.createDirectory(folder.resolve("home-" + i)), server.address(), WordVectors.good());
            machines.add(machine);
            IntStream.range(0, COMMON).forEach(machine::fails);
        }
        IntStream.range(0, UNRELATED).forEach(n -> machines.get(n % WRITERS).fails(COMMON + n));
        server.start();
        for (Machine machine : machines) {
            machine.drained();
        }
        try (Kyro kyro = Kyro.at(server.port())) {
            for (int n = 0; n < COMMON; n++) {
                assertThat(document(kyro, n).count()).as("failure %s", n).isEqualTo(WRITERS);
            }
            // From here on the graph answers, not the table of what came last.
            kyro.calls().flushHotTier(FlushRequest.newBuilder().setForce(true).build());
        }
        for (int n = 0; n < COMMON + UNRELATED; n++) {
            String id = Machine.failed(n, 1).episode().id();
            assertThat(nearest(n)).as("failure %s", n).containsExactly(id);
        }
    }

    private static StoredDocument document(Kyro kyro, int n) {
        List<QueryResponse> found = kyro
                .bulkQuery(
                        NAMESPACE,
                        DocumentIds.of(NAMESPACE, Machine.sharedKey(n).hex(), false))
                .getResultsList()
                .stream()
                .filter(QueryResponse::getFound)
                .toList();
        assertThat(found).as("documents of failure %s", n).hasSize(1);
        return StoredDocument.of(found.get(0));
    }

    private List<String> nearest(int n) {
        SharedEpisodes.Answer answer = Machine.near(n, 1, server.address());
        assertThat(answer.problem()).isNull();
        return answer.found().stream()
                .map(Found::episode)
                .map(episode -> episode.id())
                .toList();
    }
}
