package io.vritti.agent.start;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;

/**
 * Defines the bridge in {@code java.lang}, where every class loader can see it.
 *
 * <p>Not by appending a jar to the boot class path: that prints a warning and turns class data sharing off for the host
 * (facts.md §1.1). Needs {@code java.lang} opened to this class's module.
 */
final class BridgeInstaller {

    /** In the order in which they refer to each other. */
    private static final String[] CLASSES = {"VrittiVetoException", "VrittiBridge$Hooks", "VrittiBridge"};

    private BridgeInstaller() {}

    /** Does nothing where it is defined already: it outlives a detach. */
    static void install(ClassLoader loader) throws IOException, IllegalAccessException {
        if (isDefined()) {
            return;
        }
        MethodHandles.Lookup javaLang = MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup());
        for (String name : CLASSES) {
            javaLang.defineClass(read(loader, "bridge/" + name + ".class"));
        }
    }

    private static boolean isDefined() {
        try {
            Class.forName("java.lang.VrittiBridge", false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static byte[] read(ClassLoader loader, String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the agent's jar lacks " + name);
            }
            return in.readAllBytes();
        }
    }
}
