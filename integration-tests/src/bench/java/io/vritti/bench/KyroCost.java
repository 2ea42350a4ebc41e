package io.vritti.bench;

import com.google.common.primitives.Floats;
import io.grpc.StatusRuntimeException;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.observe.AgentLog;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.MetricsRequest;
import io.vritti.store.OutboxEntry;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.kyrodb.KyroProvider;
import io.vritti.store.kyrodb.StoredEpisodes;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.RemoteMemory;
import io.vritti.store.shared.SharedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What sharing costs, over loopback: episodes through our writer beside inserts one by one, and searches, each beside a call of
 * the same size that the server refuses at once. The server is ours, or with {@code -Dkyrodb.real=<binary>} the real one.
 */
final class KyroCost implements Group {

    private static final int DIMENSION = 384;

    /** Of each turn; in the first, nothing is compiled yet. */
    private static final int WRITTEN = 1_000;

    private static final int TURNS = 6;

    private static final int[] SIZES = {2_000, 10_000, 100_000};

    /** Ours compares every vector, and is made for tests. */
    private static final int[] SIZES_OF_OURS = {2_000, 10_000};

    private static final int CALLS = 200;
    private static final int WARM_UP = 20;
    private static final int LOADED_AT_ONCE = 2_000;
    private static final long FIRST_LOADED_ID = 1_000;
    private static final String NAMESPACE = "default:failures";
    private static final double MILLIS = 1_000_000;

    /** Each look takes the server a millisecond. */
    private static final long STEP_MILLIS = 50;

    /** design.md §8. */
    private static final double MOST_INSERT_MILLIS = 100;

    private static final double MOST_SEARCH_MILLIS = 50;

    private final Topics topics = new Topics(DIMENSION);

    @Override
    public String name() {
        return "kyrodb";
    }

    /** One call. */
    private interface Call {
        void make(int number);
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        String title = KyroProcess.isReal() ? "the real KyroDB" : "our KyroDB for tests";
        List<InsertRequest> episodes = throughput(title, lab, figures);
        try (KyroProcess server = server(lab);
                Kyro kyro = Kyro.at(server.port())) {
            int calls = lab.effort().count(5, CALLS);
            Values floor = millis(calls, i -> refused(() -> kyro.calls().insert(item(0, i))));
            Values inserts = millis(calls, i -> kyro.calls().insert(item(i + WARM_UP + 1, i)));
            figures.add(new Figure(title + ", insert: p50 / p99; as large a call, refused at once")
                    .of(Peer.NONE, "%.2f / %.2f ms", floor.median(), floor.percentile(99))
                    .of(Peer.VRITTI, "%.2f / %.2f ms", inserts.median(), inserts.percentile(99))
                    .target("<= 100 ms p99", inserts.percentile(99) <= MOST_INSERT_MILLIS));
            kyro.bulkLoad(episodes);
            long next = FIRST_LOADED_ID;
            for (int size : sizes(lab)) {
                next = load(kyro, next, size - documents(kyro));
                figures.add(search(kyro, server, title, size, calls));
            }
        }
        return figures;
    }

    private static KyroProcess server(Lab lab) throws IOException, InterruptedException {
        KyroSetup setup = KyroSetup.ofDimension(DIMENSION)
                .set("hnsw.distance", "cosine")
                .set("hnsw.max_elements", 200_000)
                .set("persistence.fsync_policy", "full");
        return KyroProcess.start(setup, Files.createTempDirectory(lab.folder(), "kyrodb-"));
    }

    /**
     * In turns, each with an empty server: through the writer, and then the same documents one by one.
     *
     * @return the documents of the last turn
     */
    private List<InsertRequest> throughput(String title, Lab lab, List<Figure> figures)
            throws IOException, InterruptedException {
        int turns = lab.effort().times(TURNS);
        Values stored = new Values();
        Values confirmed = new Values();
        Values single = new Values();
        List<InsertRequest> last = List.of();
        for (int turn = 0; turn < turns; turn++) {
            Written written = throughOurWriter(lab.effort().count(100, WRITTEN), lab);
            last = written.documents();
            double oneByOne = oneByOne(last, lab);
            if (turn > 0 || turns == 1) {
                stored.add(written.stored());
                confirmed.add(written.confirmed());
                single.add(oneByOne);
            }
        }
        figures.add(
                new Figure(title + ", episodes a second: the same documents one by one; through our writer, to the last"
                                + " that is stored / to the outbox's end, all looked for again")
                        .of(Peer.NONE, "%.0f", single.median())
                        .of(Peer.VRITTI, "%.0f / %.0f", stored.median(), confirmed.median())
                        .target("as many as one by one", stored.median() >= single.median()));
        return last;
    }

    private static int[] sizes(Lab lab) {
        return lab.effort().quick() ? new int[] {300} : KyroProcess.isReal() ? SIZES : SIZES_OF_OURS;
    }

    /**
     * Episodes a second.
     *
     * @param stored until the server had all
     * @param confirmed until all were found again as they were written
     */
    private record Written(double stored, double confirmed, List<InsertRequest> documents) {}

    private Written throughOurWriter(int episodes, Lab lab) throws IOException, InterruptedException {
        Home home = Home.at(FullHome.of(episodes, lab, true).toFile());
        StoreOpening store =
                new StoreOpening(() -> EmbeddedStore.open(home, System.err::println, true), System.err::println);
        long waiting = store.open().counts().get("outbox");
        Set<String> keys = new LinkedHashSet<>();
        for (OutboxEntry entry : store.open().outbox((int) waiting)) {
            keys.add(store.open()
                    .state(entry.episode().actionKey())
                    .orElseThrow()
                    .sharedKey());
        }
        try (KyroProcess server = server(lab);
                Kyro kyro = Kyro.at(server.port())) {
            RemoteMemory memory = SharedStores.open(settings(server), home, store, new ByText(topics), AgentLog.none());
            try {
                memory.start();
                while (memory.problem() != null) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                long start = System.nanoTime();
                while (documents(kyro) < waiting
                        || StoredEpisodes.of(keys, kyro).size() < waiting) {
                    TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
                }
                double stored = waiting / seconds(start);
                while (!store.open().outbox(1).isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
                }
                return new Written(stored, waiting / seconds(start), StoredEpisodes.of(keys, kyro));
            } finally {
                memory.close(System.nanoTime());
            }
        }
    }

    private static double oneByOne(List<InsertRequest> documents, Lab lab) throws IOException, InterruptedException {
        try (KyroProcess server = server(lab);
                Kyro kyro = Kyro.at(server.port())) {
            documents(kyro);
            long start = System.nanoTime();
            documents.forEach(document -> kyro.calls().insert(document));
            return documents.size() / seconds(start);
        }
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / MILLIS / 1_000;
    }

    private static long documents(Kyro kyro) {
        return kyro.calls().metrics(MetricsRequest.getDefaultInstance()).getColdTierSize();
    }

    private Figure search(Kyro kyro, KyroProcess server, String title, int size, int calls) {
        Values floor = millis(
                calls,
                i -> refused(
                        () -> kyro.search(Kyro.near(0, topics.vector(-1 - i)).setNamespace(NAMESPACE))));
        try (SharedEpisodes search = new KyroProvider(settings(server)).search(DIMENSION)) {
            Values searches = millis(calls, i -> {
                String problem = search.near(topics.vector(-1 - i), false, 20).problem();
                if (problem != null) {
                    throw new IllegalStateException(problem);
                }
            });
            return new Figure(title + ", search among " + size + ": p50 / p99; as large a call, refused at once")
                    .of(Peer.NONE, "%.2f / %.2f ms", floor.median(), floor.percentile(99))
                    .of(Peer.VRITTI, "%.2f / %.2f ms", searches.median(), searches.percentile(99))
                    .target("<= 50 ms p99", searches.percentile(99) <= MOST_SEARCH_MILLIS);
        }
    }

    /** Other customers' documents. @return the next id */
    private long load(Kyro kyro, long from, long documents) {
        long id = from;
        while (id < from + documents) {
            List<InsertRequest> items = new ArrayList<>();
            for (; items.size() < LOADED_AT_ONCE && id < from + documents; id++) {
                items.add(item(id, (int) id).toBuilder()
                        .setNamespace("other:failures")
                        .build());
            }
            kyro.bulkLoad(items);
        }
        kyro.calls().flushHotTier(FlushRequest.newBuilder().setForce(true).build());
        return id;
    }

    private InsertRequest item(long id, int number) {
        return InsertRequest.newBuilder()
                .setDocId(id)
                .setNamespace("other:failures")
                .addAllEmbedding(Floats.asList(topics.vector(number)))
                .putMetadata("archived", "False")
                .putMetadata("filling", "x".repeat(1_000))
                .build();
    }

    private static Values millis(int calls, Call call) {
        Values millis = new Values();
        for (int i = -WARM_UP; i < calls; i++) {
            long start = System.nanoTime();
            call.make(i);
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / MILLIS);
            }
        }
        return millis;
    }

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (StatusRuntimeException asMeant) {
            return;
        }
        throw new IllegalStateException("it was not refused");
    }

    private static Settings settings(KyroProcess server) {
        Properties properties = new Properties();
        properties.setProperty("vritti.store", "kyrodb");
        properties.setProperty("vritti.kyrodb.text", server.address());
        return Settings.load(null, properties, Map.of());
    }

    /** What a model costs has rows of its own. */
    private record ByText(Topics topics) implements EpisodeVectors {

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public float[] of(String text) {
            return topics.vector(text.hashCode());
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
}
