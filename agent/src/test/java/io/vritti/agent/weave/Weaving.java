package io.vritti.agent.weave;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;

/** A JVM that has loaded one class, for tests. */
public final class Weaving {

    private Weaving() {}

    /** @param retransformed run instead of the retransformation */
    public static LoadedTargets ofLoaded(Class<?> loaded, Runnable retransformed) {
        Instrumentation instrumentation = (Instrumentation) Proxy.newProxyInstance(
                Weaving.class.getClassLoader(), new Class<?>[] {Instrumentation.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAllLoadedClasses":
                            return new Class<?>[] {loaded};
                        case "isModifiableClass":
                            return true;
                        default:
                            retransformed.run();
                            return null;
                    }
                });
        return new LoadedTargets(instrumentation, new Weaver(ProcessChokePoints.ALL, new Armed(), LoadListener.NONE));
    }
}
