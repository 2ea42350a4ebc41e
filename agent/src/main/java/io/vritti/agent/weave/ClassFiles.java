package io.vritti.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * Finds the class files that weaving reads: the class itself as it comes, our advice, and what the JDK has of both. From files only,
 * because looking a type up by loading it would load it. Byte Buddy's own locators make a class loader and proxies first, because they
 * also run without modules: on the thread of a host's first call that took as long as the reading.
 *
 * @param name of the class that is woven
 * @param original its class file
 * @param module the module it is in
 */
record ClassFiles(String name, byte[] original, Module module) implements ClassFileLocator {

    @Override
    public Resolution locate(String type) throws IOException {
        if (type.equals(name)) {
            return new Resolution.Explicit(original);
        }
        String file = type.replace('.', '/') + ".class";
        byte[] found = bytes(ClassFiles.class.getClassLoader().getResourceAsStream(file));
        if (found == null) {
            found = bytes(module.getResourceAsStream(file));
        }
        if (found == null && module.getClassLoader() != null) {
            // A module has what its loader finds itself; a loader may define classes from what its parent finds.
            found = bytes(module.getClassLoader().getResourceAsStream(file));
        }
        if (found == null) {
            found = bytes(Object.class.getModule().getResourceAsStream(file));
        }
        return found == null ? new Resolution.Illegal(type) : new Resolution.Explicit(found);
    }

    @Override
    public void close() {}

    private static byte[] bytes(InputStream file) throws IOException {
        if (file == null) {
            return null;
        }
        try (file) {
            return file.readAllBytes();
        }
    }
}
