package io.vritti.store.remote;

import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Texts whose vectors are made on a thread of their own, so that nothing that is to be sent waits for the model. */
public final class VectorWork {

    private final EpisodeVectors vectors;
    private final Map<Long, String> texts;
    private final Map<Long, float[]> made = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private VectorWork(EpisodeVectors vectors, Map<Long, String> texts) {
        this.vectors = vectors;
        this.texts = texts;
    }

    /** @param texts redacted, by what the caller knows them by */
    public static VectorWork begin(Map<Long, String> texts, EpisodeVectors vectors, AgentLog log) {
        VectorWork work = new VectorWork(vectors, Map.copyOf(texts));
        new AgentThread("text-vectors", work::run, log).start();
        return work;
    }

    /** Waits until all are made, but not longer than this. */
    public void await(long nanos) {
        try {
            ended.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether no more will be made. */
    public boolean ended() {
        return ended.getCount() == 0;
    }

    /** Whether all were made. */
    public boolean complete() {
        return made.size() == texts.size();
    }

    /** What is made by now. */
    public Map<Long, float[]> made() {
        return new HashMap<>(made);
    }

    private void run() {
        try {
            for (Map.Entry<Long, String> text : texts.entrySet()) {
                float[] vector = vectors.of(text.getValue());
                if (vector == null) {
                    return;
                }
                made.put(text.getKey(), vector);
            }
        } finally {
            ended.countDown();
        }
    }
}
