package io.vritti.agent.weave;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Weaves the targets that were loaded before the weaver came: all of them in a host we attach to, otherwise those that
 * the JDK or another agent used before us. Tells of the classes, loaded as early, whose loading is of interest.
 */
public final class LoadedTargets {

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
            try {
                instrumentation.retransformClasses(found.toArray(new Class<?>[0]));
            } catch (Throwable together) {
                oneByOne(found);
            }
        }
    }

    /** Whether calls of the host may go by unseen until {@link #weave} is called. */
    boolean missesCalls() {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (weaver.missesCallsOf(loaded.getName())) {
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
            if (weaver.wants(loaded.getName()) && instrumentation.isModifiableClass(loaded) && seen.add(loaded)) {
                found.add(loaded);
            }
        }
        return found;
    }
}
