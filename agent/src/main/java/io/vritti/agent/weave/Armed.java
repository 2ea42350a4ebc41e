package io.vritti.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Which choke points are woven, for those who ask whether the agent sees what it should. */
public final class Armed implements Supplier<List<String>> {

    private final List<String> names = new CopyOnWriteArrayList<>();

    void add(List<ChokePoint> woven) {
        for (ChokePoint point : woven) {
            if (!names.contains(point.name())) {
                names.add(point.name());
            }
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** @return names of choke points, in the order in which they were woven */
    @Override
    public List<String> get() {
        return new ArrayList<>(names);
    }
}
