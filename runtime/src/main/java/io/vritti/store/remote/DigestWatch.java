package io.vritti.store.remote;

import io.vritti.observe.AgentLog;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What the shared store's digest says of a key, and how far that is to be believed. Read by one agent thread; asked by hosts.
 */
final class DigestWatch {

    /** What fails on another machine is known here within 5 s: no older digest settles a question. */
    private static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** So that it is never older than believed while questions come. */
    private static final long RENEWED_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Of an agent that asked lately; one that does not costs the server nothing. */
    private static final long WATCHED_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Until there is a connection, what an earlier JVM has read says which questions are worth waiting for. */
    private static final long HINTS_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private static final long SAVED_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final RemoteStore remote;
    private final KeyDigestFile file;
    private final AgentLog log;
    private final LongSupplier nanoTime;

    private record Reading(KeyDigest digest, long atNanos) {}

    private volatile Reading latest;
    private volatile KeyDigest earlier;
    private volatile long askedNanos;
    private long triedNanos;
    private long savedNanos;
    private KeyDigest saved;

    DigestWatch(RemoteStore remote, KeyDigestFile file, AgentLog log, LongSupplier nanoTime) {
        this.remote = remote;
        this.file = file;
        this.log = log;
        this.nanoTime = nanoTime;
        this.triedNanos = nanoTime.getAsLong() - RENEWED_NANOS;
        this.askedNanos = nanoTime.getAsLong() - WATCHED_NANOS;
    }

    /** Whether the key had not failed on any machine a moment ago. Never waits. */
    boolean rulesOut(String key) {
        askedNanos = nanoTime.getAsLong();
        Reading read = latest;
        return read != null
                && askedNanos - read.atNanos() <= BELIEVED_NANOS
                && !read.digest().mayHold(key);
    }

    /** Whether the key has failed on some machine, as was read in this JVM's life. Never waits. */
    boolean lists(String key) {
        Reading read = latest;
        return read != null && read.digest().lists(key);
    }

    /** Whether a connection that is under way is worth waiting for: nothing that was read speaks against it. */
    boolean worthWaiting(String key) {
        KeyDigest hints = earlier;
        return latest != null || hints == null || hints.mayHold(key);
    }

    /** Takes over what an earlier JVM of this home has read. */
    void recall(long nowMillis) {
        KeyDigestFile.Kept kept = file.read();
        if (kept != null && Math.abs(nowMillis - kept.atMillis()) <= HINTS_MILLIS) {
            earlier = kept.digest();
        }
    }

    /** Whether questions come, and the digest is about to be too old for them. */
    boolean due() {
        long now = nanoTime.getAsLong();
        return now - askedNanos < WATCHED_NANOS && now - triedNanos >= RENEWED_NANOS;
    }

    void renew() throws RemoteException {
        long now = nanoTime.getAsLong();
        triedNanos = now;
        Reading before = latest;
        KeyDigest read = remote.digest(before == null ? earlier : before.digest());
        latest = read == null ? null : new Reading(read, now);
        if (read != null && !read.hasRevisionsOf(saved) && (saved == null || now - savedNanos >= SAVED_NANOS)) {
            save(read, now);
        }
    }

    private void save(KeyDigest read, long now) {
        try {
            file.write(read, System.currentTimeMillis());
        } catch (IOException e) {
            log.logOnce("digest", "the digest of the shared store cannot be kept in the home", e);
        }
        saved = read;
        savedNanos = now;
    }
}
