package io.vritti.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.embed.Vectors;
import io.vritti.episode.Episode;
import io.vritti.failure.classify.FailureKind;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.VectorStore.EpisodeVector;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whether a failure whose fix is known is found again: recorded failures of models (InterCode) in tasks that some run went on
 * with, asked for by those of other runs. Right is one of the same task with the same error. Ours (int8 weights, codes,
 * seven bits a number) beside the same model in fp32 with every vector compared.
 */
final class RetrievalQuality implements Group {

    private static final int FOUND = 5;

    /** Enough to leave five when those of the same run are out. */
    private static final int LOOKED_AT = 60;

    private static final int MOST_STORED = 900;
    private static final int MOST_ASKED = 200;
    private static final String SPACE = "default";

    @Override
    public String name() {
        return "retrieval";
    }

    private record Failed(String run, String task, String signature, String action, String error) {
        String text() {
            return error + "\n" + action;
        }

        boolean isRightFor(Failed asked) {
            return task.equals(asked.task) && signature.equals(asked.signature) && !run.equals(asked.run);
        }
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Path steps = Path.of(System.getProperty("bench.data"), "shell-intercode-bash.jsonl");
        if (!Files.isRegularFile(steps)) {
            return List.of();
        }
        List<Failed> all = fixed(steps);
        List<Failed> stored =
                all.stream().limit(lab.effort().count(300, MOST_STORED)).toList();
        List<Failed> asked = stored.stream()
                .filter(failed -> stored.stream().anyMatch(one -> one.isRightFor(failed)))
                .limit(lab.effort().count(5, MOST_ASKED))
                .toList();
        List<Figure> figures = new ArrayList<>();
        try (TextEmbedding ours = Models.ours(lab);
                TextEmbedding exact = Models.exact(lab)) {
            Function<float[], List<Integer>> byUs = index(stored, ours, lab);
            Function<float[], List<Integer>> byAll = everyOne(stored, exact);
            figures.add(row("action", Failed::action, stored, asked, ours, byUs, exact, byAll));
            figures.add(row("error", Failed::error, stored, asked, ours, byUs, exact, byAll));
        }
        return figures;
    }

    private static Figure row(
            String by,
            Function<Failed, String> question,
            List<Failed> stored,
            List<Failed> asked,
            TextEmbedding ours,
            Function<float[], List<Integer>> byUs,
            TextEmbedding exact,
            Function<float[], List<Integer>> byAll) {
        double our = recall(question, stored, asked, ours, byUs);
        double their = recall(question, stored, asked, exact, byAll);
        return new Figure("recall@" + FOUND + " of " + asked.size() + " failures with a known fix among "
                        + stored.size() + ", asked by the " + by)
                .of(Peer.NONE, "fp32, exact: %.3f", their)
                .of(Peer.VRITTI, "%.3f", our);
    }

    private static double recall(
            Function<Failed, String> question,
            List<Failed> stored,
            List<Failed> asked,
            TextEmbedding embedding,
            Function<float[], List<Integer>> nearest) {
        int found = 0;
        for (Failed one : asked) {
            float[] vector = vector(embedding, question.apply(one));
            // What its own run met is not news.
            found += nearest.apply(vector).stream()
                            .filter(i -> !stored.get(i).run().equals(one.run()))
                            .limit(FOUND)
                            .anyMatch(i -> stored.get(i).isRightFor(one))
                    ? 1
                    : 0;
        }
        return (double) found / asked.size();
    }

    /** Failures with something to tell, of tasks that some run went on with. */
    private static List<Failed> fixed(Path steps) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> solved = new HashSet<>();
        List<Failed> failures = new ArrayList<>();
        for (String line : Files.readAllLines(steps)) {
            JsonNode step = json.readTree(line);
            String task = step.get("task").asText();
            ErrorSignature signature =
                    ErrorSignature.of(FailureKind.UNKNOWN, step.get("output").asText());
            if (!step.get("failed").asBoolean()) {
                solved.add(task);
            } else if (!signature.line().isBlank()) {
                failures.add(new Failed(
                        step.get("traj").asText(),
                        task,
                        signature.hash(),
                        step.get("cmd").asText(),
                        signature.line()));
            }
        }
        failures.removeIf(failed -> !solved.contains(failed.task()));
        return failures;
    }

    private static Function<float[], List<Integer>> everyOne(List<Failed> stored, TextEmbedding embedding) {
        List<float[]> vectors =
                stored.stream().map(failed -> vector(embedding, failed.text())).toList();
        return query -> IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Vectors.dot(query, vectors.get(i))))
                .limit(LOOKED_AT)
                .toList();
    }

    /** The real store, with episodes that only lend their ids. */
    private static Function<float[], List<Integer>> index(List<Failed> stored, TextEmbedding embedding, Lab lab)
            throws IOException, InterruptedException {
        Path home = FullHome.of(stored.size(), lab);
        Map<String, Integer> numbers = new HashMap<>();
        MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), System.err::println);
        List<EpisodeVector> vectors = new ArrayList<>();
        String model = null;
        for (Episode episode : store.vectors().withoutVector(stored.size())) {
            ModelVector vector = embedding
                    .of(stored.get(numbers.size()).text())
                    .orElseThrow(() -> new IllegalStateException(embedding.problem()));
            model = vector.model();
            vectors.add(new EpisodeVector(episode.id(), vector));
            numbers.put(episode.id(), numbers.size());
        }
        store.vectors().put(SPACE, vectors);
        String used = model;
        return query -> store.vectors().nearest(SPACE, new ModelVector(used, query), false, LOOKED_AT).stream()
                .map(neighbour -> numbers.get(neighbour.episodeId()))
                .toList();
    }

    private static float[] vector(TextEmbedding embedding, String text) {
        return embedding
                .of(text)
                .map(ModelVector::values)
                .orElseThrow(() -> new IllegalStateException(embedding.problem()));
    }
}
