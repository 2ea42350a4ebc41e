package io.vritti.gate;

import io.vritti.action.ActionKey;
import io.vritti.bounded.HeapShare;
import io.vritti.evidence.Looks;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.memory.FailureFilter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.StoredStates;
import io.vritti.gate.rules.Allowances;
import io.vritti.home.Home;
import io.vritti.store.ActionState;
import io.vritti.store.FailedKeyFilter;
import io.vritti.store.MemoryStore;
import io.vritti.store.Revised;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Brings into the index what earlier sessions and other JVMs know. The store is opened when the host is about to call and earlier
 * sessions have left failures, or when one has to be written: in a new home a host that never fails pays for no database.
 */
public final class StoredFailures implements FailureFilter, StoredStates {

    /** All calls of a JVM that may have failed wait for the store so long together, each within its own deadline. */
    private static final long WAIT_NANOS = 2_000_000_000L;

    private static final long NOT_WAITED = Long.MIN_VALUE;

    /** A state takes one or two KiB, and a small heap has little to spare. */
    private static final int PAGE = 200;

    /** How long a call waits for one state that the index had no room for; reading it takes 0.1 ms. */
    private static final long READ_NANOS = 50_000_000;

    /** Newest first: beyond this the oldest failures have outlived their evidence anyway. */
    private static final int MOST_STATES = 50_000;

    private final Home home;
    private final StoreOpening store;
    private final Looks looks;
    private final FailureIndex index;
    private final FixIndex fixes;
    private final AdviceIndex advice;
    private final Allowances allowances;
    private final AtomicLong waitedUntilNanos = new AtomicLong(NOT_WAITED);
    private final CountDownLatch loaded = new CountDownLatch(1);

    private volatile FailedKeyFilter filter;
    private volatile boolean wanted;
    private volatile Runnable waker = () -> {};
    private HeapShare heap;
    private long filterModifiedMillis = -1;
    private long revision = -1;

    /**
     * @param mostBytes of the heap for what is known of failures
     * @param looks reads for the host's threads what the index had no room for
     */
    public StoredFailures(
            Home home,
            StoreOpening store,
            long mostBytes,
            Looks looks,
            FixIndex fixes,
            AdviceIndex advice,
            Allowances allowances) {
        this.home = home;
        this.store = store;
        this.looks = looks;
        this.index = new FailureIndex(mostBytes, this);
        this.fixes = fixes;
        this.advice = advice;
        this.allowances = allowances;
    }

    /** What the gate knows, kept up to date by {@link #follow}. */
    public FailureIndex index() {
        return index;
    }

    /** @param waker makes the thread that calls {@link #follow} do so at once */
    public void wakeBy(Runnable waker) {
        this.waker = waker;
    }

    /** Has the store read already, where earlier sessions have left something in it: the host is about to call. */
    public void expectCalls() {
        if (home.filter().exists()) {
            wanted = true;
            waker.run();
        }
    }

    @Override
    public boolean familyMayHaveFailed(String family) {
        return loaded.getCount() > 0 && filter().familyMayHaveFailed(family);
    }

    @Override
    public boolean mayHaveFailed(ActionKey key) {
        return loaded.getCount() > 0 && filter().mayHaveFailed(key);
    }

    @Override
    public void awaitStore(long deadlineNanos) {
        wanted = true;
        waker.run();
        long nowNanos = System.nanoTime();
        waitedUntilNanos.compareAndSet(NOT_WAITED, nowNanos + WAIT_NANOS);
        long leftNanos = Math.min(deadlineNanos - nowNanos, waitedUntilNanos.get() - nowNanos);
        try {
            loaded.await(leftNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes over what is new, and gives back what the host needs; on an agent thread, several times a second. */
    public void follow() {
        relieve();
        if (store.steppedBack()) {
            // What is known stays, what the owner allowed with it.
            loaded.countDown();
            return;
        }
        MemoryStore open = wanted ? store.open() : store.opened();
        if (open == null) {
            rereadFilter();
            return;
        }
        long current = open.revision();
        if (current != revision) {
            takeOver(open);
            revision = current;
        }
        loaded.countDown();
    }

    @Override
    public boolean read(ActionKey key, Consumer<ActionState> found) {
        MemoryStore open = store.opened();
        if (open == null) {
            return true;
        }
        return looks.within(
                READ_NANOS,
                () -> {
                    try {
                        open.state(key.hex()).ifPresent(found);
                        return true;
                    } catch (StoreException unreadable) {
                        return false;
                    }
                },
                () -> false);
    }

    /** Nothing is asked of the heap before anything is held. */
    private void relieve() {
        if (heap != null) {
            index.use(heap.now());
        } else if (index.size() > 0) {
            heap = new HeapShare();
        }
    }

    private void takeOver(MemoryStore open) {
        List<Revised> latest = open.changesBetween(revision, Long.MAX_VALUE, PAGE);
        if (latest.size() < PAGE) {
            // They come newest first; what was forgotten must not take with it what was learnt afterwards.
            List<Revised> inOrder = new ArrayList<>(latest);
            Collections.reverse(inOrder);
            inOrder.forEach(this::takeOver);
        } else if (streamed(open, latest) && revision >= 0) {
            forgetAll();
            streamed(open, latest);
        }
        open.fixesAfter(revision).forEach(fixes::refresh);
        open.adviceAfter(revision, advice.most()).forEach(advice::put);
        open.skills().after(revision).forEach(fixes::refresh);
        allowances.refresh(open.allowances());
    }

    /**
     * Takes over many changes, newest first and a page at a time: all of them at once would fill a small heap.
     *
     * @param first the newest page
     * @return whether everything was forgotten before them
     */
    private boolean streamed(MemoryStore open, List<Revised> first) {
        long upTo = Long.MAX_VALUE;
        int states = 0;
        List<Revised> page = first;
        while (true) {
            for (Revised change : page) {
                if (change instanceof Revised.AllForgotten) {
                    return true;
                }
                if (change instanceof Revised.Known known) {
                    index.refreshOlder(known.state());
                    forgetAdvice(known.state());
                } else if (change instanceof Revised.Forgotten forgotten) {
                    forget(ActionKey.fromHex(forgotten.actionKey()));
                } else if (change instanceof Revised.PutAway away) {
                    forgetFailure(ActionKey.fromHex(away.actionKey()));
                }
                upTo = change.revision() - 1;
            }
            states += page.size();
            if (page.size() < PAGE || states >= MOST_STATES) {
                return false;
            }
            page = open.changesBetween(revision, upTo, PAGE);
        }
    }

    private void takeOver(Revised change) {
        if (change instanceof Revised.Known known) {
            index.refresh(known.state());
            forgetAdvice(known.state());
        } else if (change instanceof Revised.Forgotten forgotten) {
            forget(ActionKey.fromHex(forgotten.actionKey()));
        } else if (change instanceof Revised.PutAway away) {
            forgetFailure(ActionKey.fromHex(away.actionKey()));
        } else {
            forgetAll();
        }
    }

    private void forgetAll() {
        index.forgetAll();
        fixes.forgetAll();
        advice.forgetAll();
    }

    /** Where the episode of an action was forgotten, the action is left without one. */
    private void forgetAdvice(ActionState state) {
        if (state.episodeId() == null) {
            advice.forget(state.actionKey());
        }
    }

    private void forget(ActionKey key) {
        FailureRecord gone = index.find(key);
        if (gone != null && gone.state() != null) {
            fixes.forget(gone.state().signature());
        }
        forgetFailure(key);
    }

    private void forgetFailure(ActionKey key) {
        index.forget(key);
        advice.forget(key.hex());
    }

    private FailedKeyFilter filter() {
        FailedKeyFilter known = filter;
        if (known == null) {
            known = FailedKeyFilter.read(home);
            filter = known;
        }
        return known;
    }

    private void rereadFilter() {
        long modifiedMillis = home.filter().lastModified();
        if (modifiedMillis != filterModifiedMillis) {
            filterModifiedMillis = modifiedMillis;
            filter = FailedKeyFilter.read(home);
        }
    }
}
