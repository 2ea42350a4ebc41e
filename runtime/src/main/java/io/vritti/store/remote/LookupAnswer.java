package io.vritti.store.remote;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** What the shared store answered about one action, and when. Thread-safe. */
final class LookupAnswer {

    /** What was found is believed for so long (design.md §6): it is verified on this machine before anything is vetoed. */
    private static final long FOUND_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** What fails on another machine is known here within 5 s: that nothing was found is believed no longer than this. */
    private static final long NOTHING_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final LongSupplier nanoTime;
    private final CompletableFuture<RemoteFailure> first = new CompletableFuture<>();
    private volatile RemoteFailure latest;
    private volatile long atNanos;
    private boolean asked = true;

    LookupAnswer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @return null if there is no failure, or the first answer does not come in time */
    RemoteFailure await(long waitNanos) {
        if (first.isDone()) {
            return latest;
        }
        try {
            return first.get(waitNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException late) {
            return null;
        }
    }

    synchronized void complete(RemoteFailure failure) {
        latest = failure;
        atNanos = nanoTime.getAsLong();
        asked = false;
        first.complete(failure);
    }

    /** @return whether an earlier answer stays; else who waits goes on without one */
    synchronized boolean unanswered() {
        asked = false;
        return !first.complete(null);
    }

    /** @return false if the question is on its way already */
    synchronized boolean ask() {
        boolean fresh = !asked;
        asked = true;
        return fresh;
    }

    /** Whether nothing was found, too long ago to be believed. */
    boolean outdatedNothing() {
        return first.isDone() && latest == null && nanoTime.getAsLong() - atNanos > NOTHING_NANOS;
    }

    boolean outdated() {
        return first.isDone() && nanoTime.getAsLong() - atNanos > FOUND_NANOS;
    }
}
