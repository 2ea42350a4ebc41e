package io.vritti.agent.weave;

import io.vritti.log.JulLogger;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;

/**
 * Asked by the JVM about every class it loads; changes those that hold a choke point.
 *
 * <p>One hash lookup and a look at the end of the name for all others, and Byte Buddy is not loaded before the first hit: an AgentBuilder would cost the
 * host a second of CPU at start (facts.md §1.3). Our own copies of libraries are left alone: what goes through them is no call of the
 * host.
 */
public final class Weaver implements ClassFileTransformer {

    private final Map<String, List<ChokePoint>> targets = new HashMap<>();
    private final ShadedCopies copies;
    private final Armed armed;
    private final LoadListener listener;
    private final Set<String> woven = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failures = new AtomicInteger();

    /** Set while the thread weaves: what Byte Buddy loads for itself must not be woven on top of it. */
    private final ThreadLocal<Boolean> weaving = new ThreadLocal<>();

    public Weaver(List<ChokePoint> points, Armed armed, LoadListener listener) {
        for (ChokePoint point : points) {
            List<ChokePoint> known = targets.get(point.type());
            if (known == null) {
                known = new ArrayList<>();
                targets.put(point.type(), known);
            }
            known.add(point);
        }
        this.copies = new ShadedCopies(points);
        this.armed = armed;
        this.listener = listener;
    }

    /** Null, by which the JVM keeps the class as it is, also when weaving failed. */
    @Override
    public byte[] transform(
            Module module,
            ClassLoader loader,
            String internalName,
            Class<?> redefined,
            ProtectionDomain domain,
            byte[] bytes) {
        List<ChokePoint> points = isOurs(loader) ? null : points(internalName);
        if (points == null || weaving.get() != null) {
            // A class without a name is asked about with null.
            if (internalName != null && listener.wants(internalName)) {
                listener.loaded(internalName, loader);
            }
            return null;
        }
        armed.coming(points);
        weaving.set(Boolean.TRUE);
        try {
            Weave weave = Weave.of(module, internalName, bytes, points);
            armed.add(weave.woven());
            woven.add(internalName);
            armed.seen().woven(weave, internalName.replace('/', '.'), loader, domain);
            return weave.bytes();
        } catch (Throwable e) {
            armed.seen().failed(points.get(0), internalName.replace('/', '.'), loader, domain, e);
            failed(internalName, e);
            return null;
        } finally {
            weaving.remove();
        }
    }

    /** Whether what this loader defines is ours; null is the boot loader. */
    static boolean isOurs(ClassLoader loader) {
        return loader != null && loader == Weaver.class.getClassLoader();
    }

    /** Those of a class, or of the one that it is a copy of; null for all others. */
    private List<ChokePoint> points(String internalName) {
        List<ChokePoint> points = targets.get(internalName);
        if (points != null || internalName == null) {
            return points;
        }
        String original = copies.original(internalName);
        return original == null ? null : targets.get(original);
    }

    /**
     * Whether a class holds a choke point and has not come by.
     *
     * @param className as {@link Class#getName()}
     */
    boolean wants(String className) {
        String internalName = className.replace('.', '/');
        return points(internalName) != null && !woven.contains(internalName);
    }

    /** Whether calls begin in a class that {@link #wants wants} weaving. */
    boolean missesCallsOf(String className) {
        return wants(className) && points(className.replace('.', '/')).get(0).begins();
    }

    /** Tells of a class that was loaded before the weaver came. */
    void found(Class<?> loaded) {
        String internalName = loaded.getName().replace('.', '/');
        if (listener.wants(internalName)) {
            listener.loaded(internalName, loaded.getClassLoader());
        }
    }

    void failed(String type, Throwable thrown) {
        failures.incrementAndGet();
        JulLogger.getLogger("weaver").log(Level.WARNING, type + " is not woven: calls through it are not seen", thrown);
    }

    /** How many classes could not be woven, because of an error. */
    public int failures() {
        return failures.get();
    }
}
