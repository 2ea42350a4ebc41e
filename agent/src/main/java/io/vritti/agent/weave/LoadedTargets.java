package io.vritti.agent.weave;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Weaves the targets that were loaded before the weaver came: all of them in a host we attach to, otherwise those that
 * the JDK or another agent used before us. Tells of the classes, loaded as early, whose loading is of interest.
 */
public final class LoadedTargets {

    /** All threads of the host stand still while a batch is retransformed, and go on between two. */
    private static final int MOST_AT_ONCE = 100;

    private static final long PAUSE_MILLIS = 20;

    private final Instrumentation instrumentation;
    private final Weaver weaver;
    private final Set<Class<?>> seen = new HashSet<>();

    public LoadedTargets(Instrumentation instrumentation, Weaver weaver) {
        this.instrumentation = instrumentation;
        this.weaver = weaver;
    }

    /** Repeats the search until it finds nothing new, because classes are loaded while it runs. */
    public synchronized void weave() {
        for (List<Class<?>> found = search(); !found.isEmpty(); found = search()) {
            for (int from = 0; from < found.size(); from += MOST_AT_ONCE) {
                if (from > 0) {
                    pause();
                }
                weave(found.subList(from, Math.min(from + MOST_AT_ONCE, found.size())));
            }
        }
    }

    private void weave(List<Class<?>> batch) {
        try {
            instrumentation.retransformClasses(batch.toArray(new Class<?>[0]));
        } catch (Throwable together) {
            oneByOne(batch);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether calls of the host may go by unseen until {@link #weave} is called. */
    boolean missesCalls() {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (weaver.missesCallsOf(loaded.getName()) && !Weaver.isOurs(loaded.getClassLoader())) {
                return true;
            }
        }
        return false;
    }

    /** One class that the JVM refuses takes the others of its batch with it (facts.md §1.3). */
    private void oneByOne(List<Class<?>> targets) {
        for (Class<?> target : targets) {
            try {
                instrumentation.retransformClasses(target);
            } catch (Throwable e) {
                weaver.failed(target.getName(), e);
            }
        }
    }

    private List<Class<?>> search() {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            weaver.found(loaded);
            if (weaver.wants(loaded.getName())
                    && !Weaver.isOurs(loaded.getClassLoader())
                    && instrumentation.isModifiableClass(loaded)
                    && seen.add(loaded)) {
                found.add(loaded);
            }
        }
        return found;
    }
}
