package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Floats;
import io.vritti.embed.Vectors;
import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.store.SharedEpisodes.Answer;
import io.vritti.store.remote.EpisodeVectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Hundreds of failures whose texts embed alike: written as they are, they would hide each other and their neighbours in
 * KyroDB's graph for good (facts.md §3.1).
 */
@Execution(ExecutionMode.CONCURRENT)
class AlikeFailuresIT {

    private static final List<String> CUSTOMERS = List.of("ada", "bob", "eve");
    private static final int FAILURES = 200;
    private static final int OTHERS = 1_000;
    private static final int QUERIES = 100;
    private static final int NEAREST = 10;
    private static final String OTHER_NAMESPACE = "zoe:failures";

    @TempDir
    private Path folder;

    private KyroProcess server;

    /** Whatever the text. */
    private static final class OneVector implements EpisodeVectors {
        @Override
        public int dimension() {
            return WordVectors.DIMENSION;
        }

        @Override
        public float[] of(String text) {
            return unit(new Random(5));
        }

        @Override
        public boolean loaded() {
            return true;
        }

        @Override
        public String problem() {
            return null;
        }
    }

    @BeforeEach
    void startServer() throws Exception {
        server = KyroProcess.start(
                KyroSetup.ofDimension(WordVectors.DIMENSION).set("hnsw.distance", "cosine"),
                Files.createDirectory(folder.resolve("server")));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void each_is_found_again_and_they_hide_nobody_else() throws Exception {
        List<float[]> others = IntStream.range(0, OTHERS)
                .mapToObj(i -> unit(new Random(1_000 + i)))
                .toList();
        try (Kyro kyro = Kyro.at(server.port())) {
            kyro.bulkInsert(IntStream.range(0, OTHERS)
                    .mapToObj(i -> other(i, others.get(i)))
                    .toList());
            for (String customer : CUSTOMERS) {
                fail(customer);
            }
            // From here on the graph answers, not the table of what came last.
            kyro.calls().flushHotTier(FlushRequest.newBuilder().setForce(true).build());

            for (String customer : CUSTOMERS) {
                assertThat(found(customer)).as(customer).hasSize(FAILURES);
                assertKnownElsewhere(customer);
            }
            assertThat(recall(kyro, others)).isGreaterThanOrEqualTo(0.98);
        }
    }

    private void fail(String customer) throws Exception {
        try (Machine machine = machine(customer, "writer")) {
            for (int n = 0; n < FAILURES; n++) {
                machine.fails(n);
            }
            machine.drained();
        }
    }

    private Set<String> found(String customer) {
        try (KyroSearch search =
                new KyroSearch(Machine.settings(server.address(), "customer=" + customer), WordVectors.DIMENSION)) {
            Answer answer = search.near(new OneVector().of(""), false, FAILURES);
            assertThat(answer.problem()).isNull();
            Set<String> ids = new HashSet<>();
            answer.found().forEach(found -> ids.add(found.episode().id()));
            return ids;
        }
    }

    private void assertKnownElsewhere(String customer) throws Exception {
        try (Machine reader = machine(customer, "reader")) {
            Machine.await("a connection", () -> reader.shared().lastFailure(Machine.sharedKey(0)) != null);
            for (int n = 0; n < FAILURES; n++) {
                assertThat(reader.shared().lastFailure(Machine.sharedKey(n)))
                        .as(customer + n)
                        .isNotNull();
            }
        }
    }

    private static double recall(Kyro kyro, List<float[]> others) {
        double found = 0;
        for (int i = 0; i < QUERIES; i++) {
            float[] query = unit(new Random(-1 - i));
            List<Long> exact = IntStream.range(0, OTHERS)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer n) -> -Vectors.dot(query, others.get(n))))
                    .limit(NEAREST)
                    .map(n -> n + 1L)
                    .toList();
            Set<Long> both = new HashSet<>(
                    kyro.ids(Kyro.near(NEAREST, query).setEfSearch(200).setNamespace(OTHER_NAMESPACE)));
            both.retainAll(exact);
            found += both.size();
        }
        return found / (QUERIES * NEAREST);
    }

    private Machine machine(String customer, String name) throws Exception {
        return new Machine(
                Files.createDirectory(folder.resolve(customer + "-" + name)),
                server.address(),
                new OneVector(),
                "customer=" + customer);
    }

    private static InsertRequest other(int number, float[] vector) {
        return InsertRequest.newBuilder()
                .setDocId(number + 1)
                .setNamespace(OTHER_NAMESPACE)
                .addAllEmbedding(new ArrayList<>(Floats.asList(vector)))
                .build();
    }

    private static float[] unit(Random random) {
        float[] vector = new float[WordVectors.DIMENSION];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vectors.unit(vector);
    }
}
