package io.vritti.agent.weave;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Weaves the targets that were loaded before the weaver came: all of them in a host we attach to, otherwise those that
 * the JDK or another agent used before us.
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

    /** One class that the JVM refuses takes the others of its batch with it (facts/agents.md §1.8). */
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
            if (weaver.wants(loaded.getName()) && instrumentation.isModifiableClass(loaded) && seen.add(loaded)) {
                found.add(loaded);
            }
        }
        return found;
    }
}
