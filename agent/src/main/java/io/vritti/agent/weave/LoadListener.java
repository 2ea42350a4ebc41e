package io.vritti.agent.weave;

import java.util.Set;

/** Wants to hear when the host loads some classes; those are left as they are. */
public interface LoadListener {

    /** Hears of nothing. */
    LoadListener NONE = new LoadListener() {
        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public void loaded(String type, ClassLoader loader) {}
    };

    /** Internal names of the classes. */
    Set<String> types();

    /**
     * Called inside class loading: to be noted, not acted on.
     *
     * @param type the class's internal name
     * @param loader the class's own, null for the boot loader
     */
    void loaded(String type, ClassLoader loader);
}
