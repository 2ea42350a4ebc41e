package io.vritti.store;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens the store when it is first needed, once; where it cannot be opened, memory lasts as long as the JVM. */
public final class StoreOpening {

    private final Supplier<MemoryStore> opener;
    private final Consumer<String> problems;
    private final Consumer<String> losses;
    private volatile MemoryStore opened;
    private volatile String problem;
    private volatile boolean paused;
    private boolean steppedBack;

    /**
     * @param opener throws {@link StoreException} where the store cannot be opened
     * @param problems is called once with the reason if there is no store
     */
    public StoreOpening(Supplier<MemoryStore> opener, Consumer<String> problems) {
        this(opener, problems, problems);
    }

    /** @param losses is called once with the reason if a store that was open can never be used again */
    public StoreOpening(Supplier<MemoryStore> opener, Consumer<String> problems, Consumer<String> losses) {
        this.opener = opener;
        this.problems = problems;
        this.losses = losses;
    }

    /** The store; on agent threads only, because the first call reads files and loads native code. Never null. */
    public synchronized MemoryStore open() {
        if (opened == null) {
            try {
                opened = opener.get();
            } catch (RuntimeException | LinkageError e) {
                problem = e instanceof StoreException ? e.getMessage() : String.valueOf(e);
                opened = new NoStore();
                problems.accept(problem);
            }
        }
        return opened;
    }

    /**
     * Whether the store that was open is lost, so that what is known lasts as long as the JVM from now on. To be asked by whoever meets a
     * failure, on agent threads: the first one makes it so, and has it told; the others need not say a word.
     */
    public synchronized boolean steppedBack() {
        if (!steppedBack && opened != null && opened.lost() != null) {
            steppedBack = true;
            problem = opened.lost();
            MemoryStore lost = opened;
            opened = new NoStore();
            lost.close();
            losses.accept(problem);
        }
        return steppedBack;
    }

    /** The store if it is open already and not paused, else null. */
    public MemoryStore opened() {
        return paused ? null : opened;
    }

    /** Closes the files of an open store until {@link #resume}; the host needs their descriptors. */
    public synchronized void pause() {
        if (opened != null) {
            paused = true;
            opened.pause();
        }
    }

    public synchronized void resume() {
        paused = false;
        if (opened != null) {
            opened.resume();
        }
    }

    /** Whether what is to be written had better wait. */
    public boolean paused() {
        return paused;
    }

    /** Why memory does not outlive the JVM, or null. */
    public String problem() {
        return problem;
    }

    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
