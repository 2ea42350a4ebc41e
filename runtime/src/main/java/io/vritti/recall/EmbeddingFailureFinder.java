package io.vritti.recall;

import io.vritti.action.ActionSecrets;
import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.gate.report.SimilarFailure;
import io.vritti.gate.report.SimilarFailureFinder;
import io.vritti.journal.EnvironmentFacts;
import io.vritti.journal.FailureState;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.redact.Redactor;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.VectorStore.Neighbour;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Finds among the episodes those that mean nearly the same as a failure in this JVM. Works on a thread of its own, which ends
 * when nothing has failed for a while; the model is loaded when there is anything to tell, and not before.
 */
public final class EmbeddingFailureFinder implements SimilarFailureFinder, AutoCloseable {

    /**
     * Of 900 recorded failures (InterCode), the nearest of another run, of the same class and at least so near, had the same error
     * or was of the same task in 86 %; one half had one. At 0.75 it is 80 % of two thirds, at 0.85 89 % of one third
     * (runtime/RATIONALE.md, "Recall").
     */
    private static final double LEAST_SIMILARITY = 0.8;

    /** Most have no known end, or are the call itself. */
    private static final int LOOKED_AT = 60;

    private static final int MOST_WAITING = 4;

    /** In one go; what is left is made at the next failures, or by {@code vritti search}. */
    private static final long INDEXING_NANOS = 1_000_000_000L;

    private static final long IDLE_SECONDS = 30;

    private final StoreOpening store;
    private final TextEmbedding embedding;
    private final String space;
    private final Redactor redactor;
    private final AgentLog log;
    private final WorkShare share = new WorkShare(System::nanoTime);
    private final BlockingQueue<Question> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private boolean running;
    private volatile boolean used;
    private volatile boolean closed;

    private record Question(FailureState failure, String user, CompletableFuture<SimilarFailure> answer) {}

    /** @param space whose memory it is: the customer */
    public EmbeddingFailureFinder(
            StoreOpening store, TextEmbedding embedding, String space, Redactor redactor, AgentLog log) {
        this.store = store;
        this.embedding = embedding;
        this.space = space;
        this.redactor = redactor;
        this.log = log;
    }

    @Override
    public CompletableFuture<SimilarFailure> nearest(FailureState failure, String user) {
        Question question = new Question(failure, user, new CompletableFuture<>());
        if (closed || embedding.problem() != null || !share.left() || !waiting.offer(question)) {
            return CompletableFuture.completedFuture(null);
        }
        startIfNeeded();
        return question.answer();
    }

    @Override
    public boolean ready() {
        return used && waiting.isEmpty();
    }

    /** What waits is not answered. The model is its owner's to close. */
    @Override
    public void close() {
        closed = true;
        waiting.clear();
    }

    private synchronized void startIfNeeded() {
        if (!running) {
            running = true;
            new AgentThread("recall", this::answerUntilIdle, log).start();
        }
    }

    private void answerUntilIdle() {
        try {
            for (Question question = next(); question != null; question = next()) {
                answer(question);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null when nothing has come for a while: the thread then ends, and the next question starts another. */
    private Question next() throws InterruptedException {
        Question question = waiting.poll(IDLE_SECONDS, TimeUnit.SECONDS);
        if (question == null) {
            synchronized (this) {
                question = waiting.poll();
                running = question != null;
            }
        }
        return question;
    }

    private void answer(Question question) {
        SimilarFailure found = null;
        long startNanos = System.nanoTime();
        try {
            found = closed || store.paused() ? null : nearestIn(store.open(), question);
        } catch (RuntimeException | LinkageError ours) {
            if (!store.steppedBack()) {
                log.logOnce("recall-" + ours.getClass().getName(), "like failures cannot be looked for", ours);
            }
        } finally {
            share.spent(System.nanoTime() - startNanos);
            question.answer().complete(found);
        }
    }

    private SimilarFailure nearestIn(MemoryStore memory, Question question) {
        FailureState failure = question.failure();
        if (!memory.anyEndKnown()) {
            return null;
        }
        Redactor knowing = ActionSecrets.redactor(redactor, failure.action());
        String action = knowing.redact(failure.action());
        Optional<ModelVector> vector = embedding.of(SearchableText.of(knowing.redact(failure.errorLine()), action));
        if (vector.isEmpty()) {
            return null;
        }
        used = true;
        new Indexing(embedding, memory.vectors(), space).until(System.nanoTime() + INDEXING_NANOS);
        for (Neighbour neighbour : memory.vectors().nearest(space, vector.get(), false, LOOKED_AT)) {
            if (neighbour.similarity() < LEAST_SIMILARITY) {
                return null;
            }
            Optional<SimilarFailure> like = memory.episode(neighbour.episodeId())
                    .filter(episode -> !episode.actionKey().equals(failure.actionKey())
                            && failure.finerClass().equals(episode.finerClass())
                            && mayHear(question.user(), episode))
                    .flatMap(episode -> like(episode, action));
            if (like.isPresent()) {
                return like.get();
            }
        }
        return null;
    }

    private static boolean mayHear(String user, Episode episode) {
        String own = episode.environment().getOrDefault(EnvironmentFacts.USER, "");
        return own.isEmpty() || own.equals(user);
    }

    private static Optional<SimilarFailure> like(Episode episode, String action) {
        String end = episode.resolution();
        return end == null || end.isBlank()
                ? Optional.empty()
                : Optional.of(new SimilarFailure(
                        episode.id(),
                        episode.action(),
                        WordDifference.of(episode.action(), action),
                        episode.finerClass(),
                        episode.count(),
                        end));
    }
}
