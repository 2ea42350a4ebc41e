package io.vritti.agent.weave;

import io.vritti.Woven;
import io.vritti.home.LiveLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Which choke points are woven, for those who ask whether the agent sees what it should. */
public final class Armed implements Woven {

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final CountDownLatch coming = new CountDownLatch(1);
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean weaving;
    private volatile Runnable tools;
    private final SeenLibraries libraries = new SeenLibraries();

    /** @param coming is told, inside class loading, that the host has a framework which runs tools */
    public void whenToolsCome(Runnable coming) {
        tools = coming;
    }

    /** Those of a class that is about to be woven. */
    void coming(List<ChokePoint> points) {
        for (ChokePoint point : points) {
            if (point.begins()) {
                weaving = true;
                coming.countDown();
            }
            Runnable told = tools;
            if (told != null && point.isTool()) {
                told.run();
            }
        }
    }

    /** The host has loaded what only agents do: calls will come. */
    public void agentSeen() {
        coming.countDown();
    }

    /** Whether a thread of the host has begun to weave. */
    boolean weaving() {
        return weaving;
    }

    void add(List<ChokePoint> woven) {
        for (ChokePoint point : woven) {
            if (!names.contains(point.name())) {
                names.add(point.name());
            }
            if (point.begins()) {
                first.countDown();
            }
        }
    }

    /** Waits until the first one at which calls begin is about to be woven, or an agent is seen. @return false if none came in that time */
    boolean awaitComing(long millis) throws InterruptedException {
        return coming.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for the first one at which calls begin. @return false if none came in that time */
    boolean await(long millis) throws InterruptedException {
        return first.await(millis, TimeUnit.MILLISECONDS);
    }

    /** @return names of choke points, in the order in which they were woven */
    @Override
    public List<String> get() {
        return new ArrayList<>(names);
    }

    @Override
    public List<LiveLibrary> libraries() {
        return libraries.list();
    }

    /** Where it is noted which libraries were woven, and what they lack. */
    public SeenLibraries seen() {
        return libraries;
    }
}
