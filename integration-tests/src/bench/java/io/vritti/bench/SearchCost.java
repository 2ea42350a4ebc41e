package io.vritti.bench;

import io.vritti.embed.ModelVector;
import io.vritti.embed.Vectors;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.VectorStore.EpisodeVector;
import io.vritti.store.VectorStore.Neighbour;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finding the nearest episodes, in memories of several sizes: ours beside every vector compared, and beside Lucene's graph. */
final class SearchCost implements Group {

    private static final int DIMENSION = 384;
    private static final String MODEL = "bench";
    private static final String SPACE = "default";
    private static final int NEAREST = 10;

    /** As search asks. */
    private static final int CANDIDATES = 20;

    private static final int QUERIES = 200;
    private static final int WARM_UP = 50;
    private static final int BATCH = 512;
    private static final double MILLIS = 1_000_000;

    /** design.md §8. */
    private static final double MOST_MILLIS = 50;

    private final String name;
    private final int[] sizes;
    private final int quick;
    private final boolean beside;

    /** @param beside whether others are: a graph of a million takes longer than all else here, and much memory */
    SearchCost(String name, int quick, boolean beside, int... sizes) {
        this.name = name;
        this.quick = quick;
        this.beside = beside;
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (int size : lab.effort().quick() ? new int[] {quick} : sizes) {
            figures.addAll(measure(size, lab));
        }
        return figures;
    }

    private List<Figure> measure(int size, Lab lab) throws IOException, InterruptedException {
        Topics topics = new Topics(DIMENSION);
        int queries = lab.effort().count(5, QUERIES);
        Exact exact = Exact.of(topics, size, queries);
        Path home = FullHome.of(size, lab);
        List<Figure> figures = new ArrayList<>();
        if (beside) {
            figures.add(everyOne(topics, size, queries));
            figures.add(LuceneGraph.measure(topics, size, exact, lab));
        }
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), System.err::println)) {
            Map<String, Integer> numbers = fill(store, topics);
            long start = System.nanoTime();
            store.vectors().nearest(SPACE, query(topics, 0), false, CANDIDATES);
            double first = (System.nanoTime() - start) / MILLIS;
            figures.add(ours(store, topics, numbers, exact, queries));
            figures.add(
                    new Figure("search, " + size + " episodes: first one of a process, its index made from the rows")
                            .of(Peer.VRITTI, "%.0f ms", first));
        }
        figures.add(new Figure("disk, " + size + " episodes with vectors")
                .of(Peer.VRITTI, "%d B an episode", bytes(home) / size)
                .target("<= 1 KB", bytes(home) / size <= 1_024));
        return figures;
    }

    private static Figure everyOne(Topics topics, int size, int queries) {
        float[][] vectors = new float[size][];
        for (int i = 0; i < size; i++) {
            vectors[i] = topics.vector(i);
        }
        Values millis = new Values();
        for (int i = 0; i < queries; i++) {
            long start = System.nanoTime();
            Nearest nearest = new Nearest(topics.vector(-1 - i));
            for (int number = 0; number < size; number++) {
                nearest.add(number, vectors[number]);
            }
            millis.add((System.nanoTime() - start) / MILLIS);
        }
        return new Figure("every vector compared, " + size + " vectors: p50 / p99")
                .of(Peer.NONE, "%.2f / %.2f ms", millis.median(), millis.percentile(99));
    }

    private static Figure ours(
            MemoryStore store, Topics topics, Map<String, Integer> numbers, Exact exact, int queries) {
        Values millis = new Values();
        double recall = 0;
        for (int i = -WARM_UP; i < queries; i++) {
            ModelVector query = query(topics, Math.max(0, i));
            long start = System.nanoTime();
            List<Neighbour> found = store.vectors().nearest(SPACE, query, false, CANDIDATES);
            double took = (System.nanoTime() - start) / MILLIS;
            if (i >= 0) {
                millis.add(took);
                recall += exact.recall(
                        i,
                        found.stream()
                                .limit(NEAREST)
                                .map(neighbour -> numbers.get(neighbour.episodeId()))
                                .toList());
            }
        }
        return new Figure("search, " + numbers.size() + " episodes, without embedding: p50 / p99, recall@10")
                .of(Peer.VRITTI, "%.2f / %.2f ms, %.3f", millis.median(), millis.percentile(99), recall / queries)
                .target("<= 50 ms p99", millis.percentile(99) <= MOST_MILLIS);
    }

    /** @return which vector an episode got */
    private static Map<String, Integer> fill(MemoryStore store, Topics topics) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Episode> episodes = store.vectors().withoutVector(BATCH);
        while (!episodes.isEmpty()) {
            List<EpisodeVector> vectors = new ArrayList<>(episodes.size());
            for (Episode episode : episodes) {
                int number = numbers.size();
                numbers.put(episode.id(), number);
                vectors.add(new EpisodeVector(episode.id(), new ModelVector(MODEL, topics.vector(number))));
            }
            store.vectors().put(SPACE, vectors);
            episodes = store.vectors().withoutVector(BATCH);
        }
        return numbers;
    }

    private static ModelVector query(Topics topics, int number) {
        return new ModelVector(MODEL, topics.vector(-1 - number));
    }

    private static long bytes(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("vritti.db"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /**
     * The truth.
     *
     * @param nearest of each query, by number
     */
    record Exact(List<Set<Integer>> nearest) {

        /** Made again one by one and compared with every query: a million need not be in memory. */
        static Exact of(Topics topics, int size, int queries) {
            List<Nearest> nearest = new ArrayList<>();
            for (int i = 0; i < queries; i++) {
                nearest.add(new Nearest(topics.vector(-1 - i)));
            }
            for (int number = 0; number < size; number++) {
                float[] vector = topics.vector(number);
                for (Nearest one : nearest) {
                    one.add(number, vector);
                }
            }
            return new Exact(nearest.stream().map(Nearest::numbers).toList());
        }

        double recall(int query, List<Integer> found) {
            Set<Integer> both = new HashSet<>(found);
            both.retainAll(nearest.get(query));
            return (double) both.size() / nearest.get(query).size();
        }
    }

    /** The ten nearest of those it was given. */
    private static final class Nearest {
        private final float[] query;
        private final double[] similarities = new double[NEAREST];
        private final int[] best = new int[NEAREST];
        private int kept;

        Nearest(float[] query) {
            this.query = query;
        }

        void add(int number, float[] vector) {
            double similarity = Vectors.dot(query, vector);
            if (kept == NEAREST && similarity <= similarities[NEAREST - 1]) {
                return;
            }
            int at = kept < NEAREST ? kept++ : NEAREST - 1;
            while (at > 0 && similarities[at - 1] < similarity) {
                similarities[at] = similarities[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            similarities[at] = similarity;
            best[at] = number;
        }

        Set<Integer> numbers() {
            Set<Integer> numbers = new HashSet<>();
            for (int i = 0; i < kept; i++) {
                numbers.add(best[i]);
            }
            return numbers;
        }
    }
}
