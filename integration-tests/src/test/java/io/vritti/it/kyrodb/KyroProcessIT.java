package io.vritti.it.kyrodb;

import static io.vritti.it.kyrodb.Kyro.item;
import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.grpc.ChannelCredentials;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.StreamObserver;
import io.vritti.proto.kyrodb.BulkQueryResponse;
import io.vritti.proto.kyrodb.ConfigRequest;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.QueryResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server as a process: what survives which end of it. */
@Execution(ExecutionMode.CONCURRENT)
class KyroProcessIT {

    private static final int DIMENSION = 8;

    @TempDir
    private Path folder;

    private KyroProcess process;
    private Kyro kyro;

    @AfterEach
    void stop() {
        if (kyro != null) {
            kyro.close();
        }
        if (process != null) {
            process.close();
        }
    }

    @Test
    void what_was_acknowledged_survives_kill_9_and_the_first_ones_of_a_stream_do() throws Exception {
        start(KyroSetup.ofDimension(DIMENSION));
        List<InsertRequest> items = items(1, 50);
        assertThat(kyro.bulkInsert(items).getTotalInserted()).isEqualTo(50);

        Answers<InsertResponse> answers = new Answers<>();
        StreamObserver<InsertRequest> stream = kyro.streams().bulkInsert(answers);
        items(51, 400).forEach(stream::onNext);
        while (kyro.bulkQuery("", List.of(60L)).getTotalFound() == 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.kill();
        assertThat(Kyro.text(answers.status())).startsWith("UNAVAILABLE");
        kyro.close();

        process.start();
        kyro = Kyro.at(process.port());
        BulkQueryResponse after =
                kyro.bulkQuery("", LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(after.getTotalFound()).isGreaterThanOrEqualTo(60);
        assertThat(after.getResultsList().subList(0, after.getTotalFound()))
                .as("a prefix, without gaps")
                .allMatch(QueryResponse::getFound);
    }

    @Test
    void a_stream_that_breaks_keeps_what_came_before() throws Exception {
        startOurs(KyroSetup.ofDimension(DIMENSION).switches("break-stream=20"));
        assertThat(refusal(() -> kyro.bulkInsert(items(1, 50)))).startsWith("UNAVAILABLE");
        assertThat(kyro.bulkQuery("", LongStream.rangeClosed(1, 50).boxed().toList())
                        .getTotalFound())
                .isEqualTo(20);
        assertThat(kyro.bulkInsert(items(1, 50)).getTotalInserted()).as("once").isEqualTo(50);
    }

    @Test
    void a_process_that_dies_after_so_many_items_has_these_when_it_is_back() throws Exception {
        startOurs(KyroSetup.ofDimension(DIMENSION).switches("halt=20"));
        assertThat(refusal(() -> kyro.bulkInsert(items(1, 50)))).startsWith("UNAVAILABLE");
        kyro.close();
        process.start();
        kyro = Kyro.at(process.port());
        assertThat(kyro.bulkQuery("", LongStream.rangeClosed(1, 50).boxed().toList())
                        .getTotalFound())
                .isEqualTo(20);
    }

    @Test
    void a_write_that_is_never_answered_was_stored() throws Exception {
        startOurs(KyroSetup.ofDimension(DIMENSION).switches("mute-writes"));
        Answers<InsertResponse> answers = new Answers<>();
        kyro.streams().insert(items(1, 1).get(0), answers);
        while (!kyro.query(1, "").getFound()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(answers.hasEnded()).isFalse();
    }

    @Test
    void refusals_can_be_switched_on_and_off() throws Exception {
        startOurs(KyroSetup.ofDimension(DIMENSION));
        process.turn("disk-low");
        assertThat(refusal(() -> kyro.calls().insert(items(1, 1).get(0))))
                .isEqualTo("INTERNAL: Insert failed: Insert rejected: disk space critically low (< 5%)");
        assertThat(kyro.bulkInsert(items(1, 1)).getError())
                .isEqualTo("Insert rejected: disk space critically low (< 5%)");
        process.turn("no-disk-low");
        process.turn("rate-limited");
        assertThat(refusal(() -> kyro.calls().insert(items(1, 1).get(0))))
                .isEqualTo("RESOURCE_EXHAUSTED: rate limit exceeded");
        process.turn("no-rate-limited");
        process.turn("stall");
        assertThat(refusal(() -> kyro.calls()
                        .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                        .getConfig(ConfigRequest.getDefaultInstance())))
                .startsWith("DEADLINE_EXCEEDED");
        process.turn("no-stall");
        assertThat(refusal(() -> kyro.calls().insert(items(1, 1).get(0)))).isEqualTo("OK");
    }

    @Test
    void an_open_stream_keeps_it_from_ending_and_its_end_lets_it() throws Exception {
        start(KyroSetup.ofDimension(DIMENSION));
        Answers<InsertResponse> answers = new Answers<>();
        StreamObserver<InsertRequest> stream = kyro.streams().bulkInsert(answers);
        stream.onNext(items(1, 1).get(0));
        while (kyro.bulkQuery("", List.of(1L)).getTotalFound() == 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        Thread end = new Thread(() -> {
            try {
                process.terminate();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        end.start();
        while (Loopback.listens(process.port())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(process.isAlive()).isTrue();
        stream.onNext(items(2, 2).get(0));
        stream.onCompleted();
        assertThat(answers.only().getTotalInserted()).isEqualTo(2);
        end.join();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_wrong_dimension_over_old_data_is_no_start() throws Exception {
        start(KyroSetup.ofDimension(DIMENSION));
        kyro.bulkInsert(items(1, 1));
        process.kill();
        KyroProcess other = KyroProcess.prepared(KyroSetup.ofDimension(4), folder);
        try (other) {
            assertThat(refusalToStart(other)).contains("WAL embedding dimension mismatch for doc_id 1");
        }
    }

    @Test
    void certificates_are_what_they_say() throws Exception {
        Certificates valid = Certificates.valid(folder);
        assertThat(healthOver(valid, valid)).isEqualTo("OK");
        Certificates expired = Certificates.expired(folder);
        assertThat(healthOver(expired, expired)).startsWith("UNAVAILABLE");
        Certificates another = Certificates.ofAnother(folder);
        assertThat(healthOver(another, another)).startsWith("UNAVAILABLE");
        assertThat(healthOver(another, valid)).startsWith("UNAVAILABLE");
    }

    private String healthOver(Certificates server, Certificates trusted) throws Exception {
        ChannelCredentials credentials = TlsChannelCredentials.newBuilder()
                .trustManager(trusted.authority().toFile())
                .build();
        try (KyroProcess secured =
                        KyroProcess.start(KyroSetup.ofDimension(DIMENSION).tls(server, false), folder);
                Kyro client = Kyro.at("127.0.0.1", secured.port(), credentials)) {
            return refusal(() -> client.calls().getConfig(ConfigRequest.getDefaultInstance()));
        }
    }

    private static String refusalToStart(KyroProcess process) throws InterruptedException {
        try {
            process.start();
            return "started";
        } catch (java.io.IOException e) {
            return e.getMessage();
        }
    }

    private void startOurs(KyroSetup setup) throws Exception {
        assumeThat(KyroProcess.isReal()).as("the real one has no switches").isFalse();
        start(setup);
    }

    private void start(KyroSetup setup) throws Exception {
        process = KyroProcess.start(setup, folder);
        kyro = Kyro.at(process.port());
    }

    /** @return one for each id, all different, the same on each call */
    private static List<InsertRequest> items(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> {
                    Random random = new Random(id);
                    float[] vector = new float[DIMENSION];
                    for (int i = 0; i < DIMENSION; i++) {
                        vector[i] = (float) random.nextGaussian();
                    }
                    return item(id, vector).build();
                })
                .toList();
    }
}
