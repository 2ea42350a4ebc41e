package io.vritti.bridge;

import java.lang.reflect.Field;

/**
 * The one class that woven code calls. The build renames this package to {@code java.lang}, so that every class loader,
 * {@code java.base} included, can see it; everything behind {@link Hooks} stays in the agent's own loader.
 *
 * <p>Only JDK types cross. While {@code hooks} is null the agent is off, and a call costs one volatile read.
 */
public final class VrittiBridge {

    /** What the agent does at a woven call. Never throws: woven code suppresses, but a host's stack is not ours to fill. */
    public interface Hooks {

        /**
         * Called before the woven method runs.
         *
         * @param site one of {@link VrittiSites}
         * @param target the receiver, or null for a static method
         * @param first the first argument that the site passes, may be null
         * @param second the second argument that the site passes, may be null
         * @return null: nothing to watch; a {@link Throwable}: the call must not run, and this is what its caller gets; any
         *     other object: handed back to {@link #after}
         */
        Object before(int site, Object target, Object first, Object second);

        /**
         * Called after the woven method ran, in the same thread.
         *
         * @param token what {@link #before} returned, never null and never a Throwable
         * @param result what the method returned, or null
         * @param thrown what it threw, or null
         */
        void after(int site, Object token, Object result, Throwable thrown);

        /**
         * Offers a replacement for what a getter is about to return.
         *
         * @return the replacement, or {@code value} itself
         */
        Object replace(int site, Object target, Object value);
    }

    private static volatile Hooks hooks;

    /** Null while no tool call is in flight: then a task that changes threads costs one volatile read. */
    private static volatile Hooks tasks;

    private VrittiBridge() {}

    /** Arms (or, with null, disarms) all woven code. */
    public static void install(Hooks installed) {
        hooks = installed;
        if (installed == null) {
            // No call will be seen to end.
            tasks = null;
        }
    }

    /** Has tasks followed from thread to thread, or (with null) no more. */
    public static void followTasks(Hooks following) {
        tasks = following;
    }

    /**
     * A task of the host changes threads, or begins on one.
     *
     * @return what {@link #replace} needs at its end, or null
     */
    public static Object task(int site, Object task) {
        Hooks current = tasks;
        return current == null ? null : current.before(site, task, null, null);
    }

    public static Object before(int site, Object target, Object first, Object second) {
        Hooks current = hooks;
        return current == null ? null : current.before(site, target, first, second);
    }

    public static void after(int site, Object token, Object result, Throwable thrown) {
        Hooks current = hooks;
        if (current != null) {
            current.after(site, token, result, thrown);
        }
    }

    /**
     * Adds a line to the message of an exception that a host is about to get; one that composes its message anew each time stays
     * as it is. Works in {@code java.lang} only, whose own field it writes.
     */
    public static void addLine(Throwable thrown, String line) {
        try {
            Field message = Throwable.class.getDeclaredField("detailMessage");
            message.setAccessible(true);
            Object before = message.get(thrown);
            message.set(thrown, before == null ? line : before + "\n" + line);
        } catch (ReflectiveOperationException | RuntimeException kept) {
            // The host gets it as it was.
        }
    }

    public static Object replace(int site, Object target, Object value) {
        Hooks current = hooks;
        return current == null ? value : current.replace(site, target, value);
    }
}
