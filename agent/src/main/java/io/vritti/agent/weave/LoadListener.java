package io.vritti.agent.weave;

/** Wants to hear when the host loads one class; that class is left as it is. */
public interface LoadListener {

    /** Hears of nothing. */
    LoadListener NONE = new LoadListener() {
        @Override
        public String type() {
            return "";
        }

        @Override
        public void loadedBy(ClassLoader loader) {}
    };

    /** Internal name of the class. */
    String type();

    /** @param loader the class's own, null for the boot loader */
    void loadedBy(ClassLoader loader);
}
