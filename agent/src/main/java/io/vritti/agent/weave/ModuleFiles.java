package io.vritti.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * Class files of a module of the JDK. Byte Buddy's own locator calls {@link Module} by proxies that it makes first, because it also
 * runs on JVMs without modules: in a first call that took as long as reading all class files.
 */
record ModuleFiles(Module module) implements ClassFileLocator {

    @Override
    public Resolution locate(String name) throws IOException {
        try (InputStream in = module.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? new Resolution.Illegal(name) : new Resolution.Explicit(in.readAllBytes());
        }
    }

    @Override
    public void close() {}
}
