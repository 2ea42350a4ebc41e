package io.vritti.embed;

import ai.onnxruntime.OrtException;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.File;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Vectors of texts, by a model that is loaded when the first is asked for: a third of a second and 70 MiB. Where it cannot be
 * loaded, everything but similarity works, and {@link #problem()} says why. For agent threads; one text at a time.
 */
public final class TextEmbedding implements AutoCloseable {

    /** A text takes 60 ms at most; the exit waits for one, no longer. */
    private static final long CLOSE_MILLIS = 200;

    private final EmbeddingModels models;
    private final ReentrantLock lock = new ReentrantLock();
    private EmbeddingModels.OpenedModel<TextModel> opened;
    private volatile String problem;
    private volatile boolean closed;

    public TextEmbedding(Settings settings, Home home) {
        this(new EmbeddingModels(settings, home, new FreeMemory(new File("/"))));
    }

    TextEmbedding(EmbeddingModels models) {
        this.models = models;
    }

    /** The vector of a text that is redacted; empty if there is no similarity here. */
    public Optional<TextVector> of(String text) {
        lock.lock();
        try {
            if (opened == null && problem == null && !closed) {
                opened = models.text();
            }
            return opened == null || closed
                    ? Optional.empty()
                    : Optional.of(new TextVector(opened.id(), opened.model().embed(text)));
        } catch (EmbeddingException e) {
            problem = e.getMessage();
            return Optional.empty();
        } catch (OrtException | RuntimeException | LinkageError e) {
            problem = "the embedding model failed: " + e;
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Why there is no similarity here, or null as long as nothing went wrong. */
    public String problem() {
        return problem;
    }

    /** Lets the text that is being computed end, and refuses others: native code must not outlive the JVM. */
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
        } catch (OrtException | RuntimeException e) {
            problem = "the embedding model could not be closed: " + e;
        }
    }
}
