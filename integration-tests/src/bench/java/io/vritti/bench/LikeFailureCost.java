package io.vritti.bench;

import io.vritti.bench.host.HintedHost;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.journal.FailureState;
import io.vritti.observe.AgentLog;
import io.vritti.recall.EmbeddingFailureFinder;
import io.vritti.recall.Indexing;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.Change;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What it takes to tell with a failure how one like it ended: the memory of the host, and the time until it is known. */
final class LikeFailureCost implements Group {

    private static final int ROUNDS = 5;
    private static final String FAILURES = "20";

    /** Else what is measured is how long the collector may wait. */
    private static final List<String> HEAP = List.of("-Xmx32m", "-Xms32m", "-XX:+UseSerialGC");

    /** design.md §8. */
    private static final int MOST_MEBIBYTES = 120;

    /** design.md §8. */
    private static final double MOST_MILLIS = 50;

    private static final int EPISODES = 1_000;
    private static final int QUESTIONS = 100;
    private static final int WARM_UP = 20;
    private static final double MILLIS = 1_000_000;

    @Override
    public String name() {
        return "like-failures";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        return List.of(memory(lab), time(lab));
    }

    private static Figure memory(Lab lab) throws IOException, InterruptedException {
        Values without = new Values();
        Values with = new Values();
        for (int round = 0; round < lab.effort().times(ROUNDS); round++) {
            without.add(host(lab, Peer.NONE, lab.freshHome()));
            Path home = FullHome.of(0, lab);
            try (MemoryStore store = open(home)) {
                endEvery(store, 1);
            }
            with.add(
                    host(lab, Peer.VRITTI, home, home.resolve("decisions.jsonl").toString()));
        }
        return new Figure("20 failing processes, told how like ones ended, 32 MiB heap: most RSS")
                .of(Peer.NONE, "%.0f MiB", without.median())
                .of(Peer.VRITTI, "%.0f MiB", with.median())
                .target("<= " + MOST_MEBIBYTES + " MiB added", with.median() - without.median() <= MOST_MEBIBYTES);
    }

    private static double host(Lab lab, Peer peer, Path home, String... audit)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(FAILURES));
        arguments.addAll(List.of(audit));
        List<String> command = lab.command(peer, home, "mode=hint", HintedHost.class, arguments.toArray(new String[0]));
        command.addAll(1, HEAP);
        return Spent.by(command, lab.folder()).residentMebibytes();
    }

    /** From the failure to the answer, with the embedding of the failure; the model is loaded. */
    private static Figure time(Lab lab) throws IOException, InterruptedException {
        Path folder = FullHome.of(lab.effort().count(300, EPISODES), lab);
        StoreOpening store = new StoreOpening(() -> open(folder), System.err::println);
        Values millis = new Values();
        int told = 0;
        try (TextEmbedding embedding = Models.ours(lab);
                EmbeddingFailureFinder like = new EmbeddingFailureFinder(
                        store, embedding, "default", new Redactor(new byte[32]), AgentLog.none())) {
            endEvery(store.open(), 7);
            if (embedding.of("a text").isEmpty()) {
                throw new IllegalStateException(embedding.problem());
            }
            new Indexing(embedding, store.open().vectors(), "default").until(Long.MAX_VALUE);
            List<FailureState> failures = failures(store.open());
            for (int i = 0; i < WARM_UP + lab.effort().count(5, QUESTIONS); i++) {
                long startNanos = System.nanoTime();
                boolean found =
                        like.nearest(failures.get(i % failures.size()), "").get() != null;
                if (i >= WARM_UP) {
                    millis.add((System.nanoTime() - startNanos) / MILLIS);
                    told += found ? 1 : 0;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            store.close();
        }
        if (told == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return new Figure("like failure found among " + EPISODES + " episodes, embedding included: p50 / p99")
                .of(Peer.VRITTI, "%.1f / %.1f ms", millis.median(), millis.percentile(99))
                .target("<= 50 ms p99", millis.percentile(99) <= MOST_MILLIS);
    }

    private static MemoryStore open(Path home) {
        return EmbeddedStore.open(Home.at(home.toFile()), System.err::println);
    }

    private static List<FailureState> failures(MemoryStore store) {
        return store.episodes(EpisodeQuery.newest(QUESTIONS)).stream()
                .map(episode -> FailureState.of(store.state(episode.actionKey()).orElseThrow()))
                .toList();
    }

    private static void endEvery(MemoryStore store, int step) {
        List<Episode> episodes = store.episodes(EpisodeQuery.newest(EPISODES));
        List<Change> ends = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i += step) {
            ends.add(new Change.Resolved(
                    episodes.get(i).id(), RedactedText.stored("passed after: touch it"), Change.Source.OBSERVED));
        }
        store.apply(ends);
    }
}
