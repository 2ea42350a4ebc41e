package io.vritti.store.remote;

import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Looks up whether actions have failed on other machines: one call for all questions that wait, made by a thread of ours, so
 * that no host thread meets the wire. An answer is kept; what was found is renewed in the background.
 */
final class RemoteLookup implements AutoCloseable {

    private static final int MOST_ANSWERS = 10_000;
    private static final int MOST_WAITING = 256;

    /** Keys in one call. */
    private static final int MOST_AT_ONCE = 32;

    /** How often it is looked whether the digest is due. */
    private static final long DIGEST_MILLIS = 250;

    private final RemoteStore remote;
    private final AgentLog log;
    private final LongSupplier nanoTime;
    private final DigestWatch digest;
    private final SkillLookup skills;
    private final Map<String, LookupAnswer> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> questions = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AgentThread thread;

    RemoteLookup(RemoteStore remote, DigestWatch digest, SkillLookup skills, AgentLog log, LongSupplier nanoTime) {
        this.remote = remote;
        this.digest = digest;
        this.skills = skills;
        this.nanoTime = nanoTime;
        this.log = log;
        this.thread = new AgentThread("remote-reader", this::run, log);
    }

    void start() {
        thread.start();
    }

    /**
     * The newest failure of an action; may be called by hosts.
     *
     * @param key what identifies the action on every machine
     * @param waitNanos the longest to wait, where no answer is kept
     * @return null if there is none, or none is known in time
     */
    RemoteFailure lastFailure(String key, long waitNanos) {
        LookupAnswer kept = answers.get(key);
        if (kept != null && kept.outdatedNothing() && answers.remove(key, kept)) {
            kept = null;
        }
        if (kept != null) {
            renew(key, kept);
            return kept.await(waitNanos);
        }
        if (needless(key)) {
            return null;
        }
        if (answers.size() >= MOST_ANSWERS) {
            answers.clear();
        }
        LookupAnswer mine = new LookupAnswer(nanoTime);
        LookupAnswer other = answers.putIfAbsent(key, mine);
        if (other == null && !questions.offer(key)) {
            answers.remove(key, mine);
            return null;
        }
        return (other == null ? mine : other).await(waitNanos);
    }

    /** Whether a question about a key will find something, by what was read a moment ago. Never waits. */
    boolean expects(String key) {
        return remote.reachability() == Reachability.READY && digest.lists(key);
    }

    private boolean needless(String key) {
        return digest.rulesOut(key)
                || switch (remote.reachability()) {
                    // A server that failed last is not waited for; the question comes again with the next call.
                    case LOST -> true;
                    case UNTRIED -> !digest.worthWaiting(key);
                    case READY -> false;
                };
    }

    /** Our own write makes what is known of a key old. */
    void forget(String key) {
        answers.remove(key);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void renew(String key, LookupAnswer kept) {
        if (kept.outdated() && remote.reachability() == Reachability.READY && kept.ask()) {
            if (!questions.offer(key)) {
                kept.unanswered();
            }
        }
    }

    private void run() {
        digest.recall(System.currentTimeMillis());
        connect();
        Set<String> keys = new LinkedHashSet<>();
        while (!Thread.currentThread().isInterrupted()) {
            keys.clear();
            try {
                String first = questions.poll(DIGEST_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    keys.add(first);
                    questions.drainTo(keys, MOST_AT_ONCE - 1);
                    answer(keys);
                }
                if (digest.due() && remote.reachability() == Reachability.READY) {
                    digest.renew();
                }
                if (remote.reachability() == Reachability.READY) {
                    skills.answer(remote);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RemoteException e) {
                keys.forEach(this::unanswered);
            } catch (RuntimeException e) {
                keys.forEach(this::unanswered);
                log.logOnce("remote-reader", "a look-up in the shared store failed, and the next is tried", e);
            }
        }
    }

    /** While the store is being opened elsewhere: the first connection takes a second. */
    private void connect() {
        try {
            remote.connect();
            digest.renew();
            if (questions.isEmpty()) {
                remote.rehearse();
            }
        } catch (RemoteException notNow) {
            // Whoever keeps the connection says so, and tries again.
            return;
        } catch (RuntimeException | LinkageError e) {
            log.logOnce("remote-reader", "the shared store could not be connected", e);
        }
    }

    private void answer(Set<String> keys) throws RemoteException {
        Map<String, RemoteFailure> failures = remote.lastFailures(keys);
        for (String key : keys) {
            LookupAnswer answer = answers.get(key);
            if (answer != null) {
                answer.complete(failures.get(key));
            }
        }
    }

    /** Callers that wait go on; the question may be asked again. */
    private void unanswered(String key) {
        LookupAnswer answer = answers.get(key);
        if (answer != null && !answer.unanswered()) {
            answers.remove(key, answer);
        }
    }
}
