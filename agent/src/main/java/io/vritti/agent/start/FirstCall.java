package io.vritti.agent.start;

import io.vritti.agent.weave.LoadedTargets;
import io.vritti.bridge.VrittiBridge;

/**
 * Weaves what was loaded before the weaver came, when the first woven call shows that it matters; then steps aside.
 *
 * <p>On JDK 25 the first {@code System.getenv}, ours included, loads {@code ProcessImpl}. Weaving it at once would cost every
 * host, also those that never start a process; leaving it to the warm-up would miss the exit codes of the first half second.
 */
final class FirstCall implements VrittiBridge.Hooks {

    private final LoadedTargets loaded;
    private final VrittiBridge.Hooks hooks;
    private boolean made;

    /**
     * Arms all woven code. Here, not in {@link AgentStart}: to verify it the JVM needs the bridge, which that class has yet to
     * define when it is verified itself.
     *
     * @param hooks what answers the first call and all later ones
     */
    static void arm(LoadedTargets loaded, VrittiBridge.Hooks hooks) {
        VrittiBridge.install(new FirstCall(loaded, hooks));
    }

    /** Woven code does nothing from now on. */
    static void disarm() {
        VrittiBridge.install(null);
    }

    private FirstCall(LoadedTargets loaded, VrittiBridge.Hooks hooks) {
        this.loaded = loaded;
        this.hooks = hooks;
    }

    @Override
    public Object before(int site, Object target, Object first, Object second) {
        make();
        return hooks.before(site, target, first, second);
    }

    @Override
    public void after(int site, Object token, Object result, Throwable thrown) {
        hooks.after(site, token, result, thrown);
    }

    @Override
    public Object replace(int site, Object target, Object value) {
        make();
        return hooks.replace(site, target, value);
    }

    /** Others wait: a process that they start meanwhile would go unwatched. */
    private synchronized void make() {
        if (!made) {
            made = true;
            loaded.weave();
            VrittiBridge.install(hooks);
        }
    }
}
