package io.vritti.it.kyrodb;

import static io.vritti.it.kyrodb.Kyro.item;
import static io.vritti.it.kyrodb.Kyro.near;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.InsertRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real server was measured to forget, ours forgets too. The figures are those of m = 16 and 1,000 documents. */
class CrowdingIT {

    private static final int DIMENSION = 64;
    private static final int DOCUMENTS = 1000;

    /** 2 m + 1. */
    private static final int REACHABLE = 33;

    @TempDir
    private Path folder;

    private KyroProcess process;
    private Kyro kyro;

    @BeforeEach
    void start() throws Exception {
        process = KyroProcess.start(KyroSetup.ofDimension(DIMENSION), folder);
        kyro = Kyro.at(process.port());
        List<InsertRequest> items = LongStream.rangeClosed(1, DOCUMENTS)
                .mapToObj(id -> item(id, vector(id)).setNamespace("n").build())
                .toList();
        assertThat(kyro.bulkInsert(items).getTotalInserted()).isEqualTo(DOCUMENTS);
    }

    @AfterEach
    void stop() {
        kyro.close();
        process.close();
    }

    @Test
    void a_document_written_often_hides_itself_and_its_neighbours() {
        upsertFirst(20);
        assertThat(found(1)).isZero();
        assertThat(found(10)).isEqualTo(6);
        assertThat(found(100)).isEqualTo(100);
        upsertFirst(20);
        assertThat(found(10)).isZero();
        assertThat(found(1000)).isZero();
    }

    @Test
    void identical_vectors_of_many_documents_hide_each_other() {
        bulk(copies(40));
        assertThat(found(100)).isEqualTo(REACHABLE);
        assertThat(found(1000)).isEqualTo(REACHABLE);
    }

    @Test
    void moved_a_little_they_are_all_found() {
        Random random = new Random(1);
        List<InsertRequest> moved = new ArrayList<>();
        for (long id = 2001; id <= 2200; id++) {
            float[] vector = vector(1);
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] += (float) (3e-3 * random.nextGaussian());
            }
            moved.add(item(id, vector).setNamespace("other").build());
        }
        bulk(moved);
        assertThat(found(1000)).isEqualTo(1000);
    }

    @Test
    void a_big_namespace_starves_a_small_one() {
        List<InsertRequest> small = LongStream.rangeClosed(3001, 3005)
                .mapToObj(id -> item(id, away()).setNamespace("small").build())
                .toList();
        bulk(small);
        assertThat(kyro.ids(near(100, vector(1)).setNamespace("small"))).isEmpty();
        assertThat(kyro.ids(near(400, vector(1)).setNamespace("small"))).hasSize(5);
    }

    private int found(int k) {
        return kyro.bulkSearch(List.of(near(k, vector(1)).build())).only().getResultsCount();
    }

    private void upsertFirst(int times) {
        bulk(Collections.nCopies(times, item(1, vector(1)).setNamespace("n").build()));
    }

    private static List<InsertRequest> copies(int count) {
        return LongStream.rangeClosed(2001, 2000 + count)
                .mapToObj(id -> item(id, vector(1)).setNamespace("other").build())
                .toList();
    }

    private void bulk(List<InsertRequest> items) {
        kyro.bulkInsert(items);
        kyro.calls().flushHotTier(FlushRequest.newBuilder().setForce(true).build());
    }

    /** The opposite of the one that is searched for. */
    private static float[] away() {
        float[] vector = vector(1);
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = -vector[i];
        }
        return vector;
    }

    private static float[] vector(long id) {
        Random random = new Random(id);
        float[] vector = new float[DIMENSION];
        double square = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
