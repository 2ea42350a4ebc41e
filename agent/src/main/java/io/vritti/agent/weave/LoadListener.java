package io.vritti.agent.weave;

/** Wants to hear when the host loads some classes; those are left as they are. */
public interface LoadListener {

    /** Hears of nothing. */
    LoadListener NONE = new LoadListener() {
        @Override
        public boolean wants(String type) {
            return false;
        }

        @Override
        public void loaded(String type, ClassLoader loader) {}
    };

    /** Whether it wants to hear of a class, by its internal name; asked of each class that the host loads. */
    boolean wants(String type);

    /**
     * Called inside class loading: to be noted, not acted on.
     *
     * @param type the class's internal name
     * @param loader the class's own, null for the boot loader
     */
    void loaded(String type, ClassLoader loader);
}
