package io.vritti.embed;

import ai.onnxruntime.OrtException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A model that is opened when it is first needed, and used by one thread at a time; where it cannot be, it is known why. */
final class ModelOnDemand<M extends AutoCloseable> implements AutoCloseable {

    /** A text takes 60 ms at most; the exit waits for one, no longer. */
    private static final long CLOSE_MILLIS = 200;

    private final String name;
    private final Opening<M> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile EmbeddingModels.OpenedModel<M> opened;
    private volatile String problem;
    private volatile boolean closed;

    /** @param name for messages: {@code the embedding model} */
    ModelOnDemand(String name, Opening<M> opening) {
        this.name = name;
        this.opening = opening;
    }

    /** How it is opened. */
    interface Opening<M> {
        EmbeddingModels.OpenedModel<M> open() throws EmbeddingException;
    }

    /** What it is asked. */
    interface Question<M> {
        float[] ask(M model) throws OrtException;
    }

    /** Empty if the model cannot be used, for which there is a {@link #problem()}, or is closed. */
    Optional<ModelVector> vector(Question<M> question) {
        lock.lock();
        try {
            if (opened == null && problem == null && !closed) {
                opened = opening.open();
            }
            return opened == null || closed
                    ? Optional.empty()
                    : Optional.of(new ModelVector(opened.id(), question.ask(opened.model())));
        } catch (EmbeddingException e) {
            problem = e.getMessage();
            return Optional.empty();
        } catch (OrtException | RuntimeException | LinkageError e) {
            problem = name + " failed: " + e;
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    boolean loaded() {
        return opened != null && !closed;
    }

    /** Why it cannot be used, or null as long as nothing went wrong. */
    String problem() {
        return problem;
    }

    /** Lets what is being computed end, and refuses more: native code must not outlive the JVM. */
    @Override
    public void close() {
        closed = true;
        try {
            if (lock.tryLock(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    if (opened != null) {
                        opened.model().close();
                        opened = null;
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            problem = name + " could not be closed: " + e;
        }
    }
}
