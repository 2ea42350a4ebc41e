package io.vritti.store.kyrodb;

import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether an action has failed anywhere: one call for the four documents that it can have, or for those of all who wait, made
 * by a thread of ours. Who asks waits once for each action; later the answer is renewed behind its back.
 */
final class RemoteLookup implements AutoCloseable {

    /** design.md §6: what was found is believed for so long; it is verified here before anything is blocked. */
    private static final long FOUND_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** What fails on another machine is known here within 5 s (issue 6): nothing found is asked again sooner. */
    private static final long NOTHING_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final int MOST_ANSWERS = 10_000;
    private static final int MOST_WAITING = 256;

    /** Keys in one call, four documents each. */
    private static final int MOST_AT_ONCE = 32;

    private final KyroClient calls;
    private final Connection connection;
    private final String customer;
    private final String machine;
    private final String namespace;
    private final boolean narrow;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> questions = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AgentThread thread;
    private final AgentLog log;

    /** What was heard of a key, once it is complete, and when that was. */
    private static final class Answer {
        private final CompletableFuture<StoredDocument> document = new CompletableFuture<>();
        private volatile StoredDocument latest;
        private volatile long atNanos;
        private volatile boolean asked = true;
    }

    /** @param machine names this home, whose own failures are not asked for */
    RemoteLookup(KyroClient calls, Connection connection, String customer, String machine, AgentLog log) {
        this.calls = calls;
        this.connection = connection;
        this.customer = customer;
        this.machine = machine;
        this.namespace = Namespaces.failures(customer);
        this.narrow = connection.instance().authenticated();
        this.log = log;
        this.thread = new AgentThread("kyrodb-reader", this::run, log);
    }

    void start() {
        thread.start();
    }

    /**
     * The newest document of an action; may be called by hosts.
     *
     * @param key what identifies the action on every machine
     * @param waitNanos the longest to wait, where nothing is known yet
     * @return null if there is none, or none is known in time
     */
    StoredDocument about(String key, long waitNanos) {
        Answer known = answers.get(key);
        if (known != null) {
            renew(key, known);
            return known.latest;
        }
        // A server that is not well is not waited for, and not asked: the question comes again with the next call.
        if (!connection.ready()) {
            return null;
        }
        if (answers.size() >= MOST_ANSWERS) {
            answers.clear();
        }
        Answer mine = new Answer();
        Answer other = answers.putIfAbsent(key, mine);
        Answer awaited = other == null ? mine : other;
        if (other == null && !questions.offer(key)) {
            answers.remove(key);
            return null;
        }
        return await(awaited, waitNanos);
    }

    /** Our own write makes what is known of a key old. */
    void forget(String key) {
        answers.remove(key);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private static StoredDocument await(Answer answer, long waitNanos) {
        try {
            return answer.document.get(waitNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException late) {
            return null;
        }
    }

    private void renew(String key, Answer known) {
        long life = known.latest == null ? NOTHING_NANOS : FOUND_NANOS;
        if (!known.asked && System.nanoTime() - known.atNanos > life && connection.ready()) {
            known.asked = questions.offer(key);
        }
    }

    private void run() {
        Set<String> keys = new LinkedHashSet<>();
        while (!Thread.currentThread().isInterrupted()) {
            keys.clear();
            try {
                keys.add(questions.take());
                questions.drainTo(keys, MOST_AT_ONCE - 1);
                answer(keys);
            } catch (InterruptedException e) {
                return;
            } catch (KyroException e) {
                keys.forEach(this::unanswered);
            } catch (RuntimeException e) {
                keys.forEach(this::unanswered);
                log.logOnce("kyrodb-reader", "asking KyroDB failed, and goes on", e);
            }
        }
    }

    private void answer(Set<String> keys) throws KyroException {
        Map<String, List<Long>> ids = new HashMap<>();
        List<Long> all = new ArrayList<>();
        for (String key : keys) {
            ids.put(key, DocumentIds.of(namespace, key, narrow));
            all.addAll(ids.get(key));
        }
        Map<Long, StoredDocument> documents = calls.documents(namespace, all);
        for (String key : keys) {
            Answer answer = answers.get(key);
            if (answer != null) {
                answer.latest = newest(key, ids.get(key), documents);
                answer.atNanos = System.nanoTime();
                answer.asked = false;
                answer.document.complete(answer.latest);
            }
        }
    }

    private StoredDocument newest(String key, List<Long> ids, Map<Long, StoredDocument> documents) {
        StoredDocument newest = null;
        for (long id : ids) {
            StoredDocument document = documents.get(id);
            if (document != null
                    && document.isOf(customer, key)
                    && document.complete()
                    && !document.archived()
                    && document.knownToOthers(machine)
                    && (newest == null
                            || document.number(MetadataKeys.LAST_SEEN) > newest.number(MetadataKeys.LAST_SEEN))) {
                newest = document;
            }
        }
        return newest;
    }

    /** Who waits goes on; the question may be asked again. */
    private void unanswered(String key) {
        Answer answer = answers.get(key);
        if (answer != null && answer.document.isDone()) {
            answer.asked = false;
        } else if (answer != null) {
            answers.remove(key);
            answer.document.complete(null);
        }
    }
}
