package io.vritti.it.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** A system class loader ({@code -Djava.system.class.loader}) that defines the host's own classes and libraries itself. */
public final class OwnSystemLoader extends URLClassLoader {

    public OwnSystemLoader(ClassLoader parent) {
        super(new URL[0], parent);
    }

    /** Without this method the JVM adds no agent to a system class loader, and ends ({@code java.lang.instrument}). */
    void appendToClassPathForInstrumentation(String jar) throws MalformedURLException {
        addURL(new File(jar).toURI().toURL());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            return isOurs(name) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("io.vritti.it.host.") || name.startsWith("okhttp3.") || name.startsWith("okio.");
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
