package io.vritti.it.host;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a program in a class loader that shows it nothing but {@code java.*} and its own jars, as containers of bundles do. */
public final class HidingHost {

    private HidingHost() {}

    /** @param arguments the program's class path, its main class, and what that gets */
    public static void main(String[] arguments) throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String jar : arguments[0].split(File.pathSeparator)) {
            jars.add(new File(jar).toURI().toURL());
        }
        try (URLClassLoader bundle = new Bundle(jars.toArray(new URL[0]))) {
            bundle.loadClass(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 2, arguments.length));
        }
    }

    private static final class Bundle extends URLClassLoader {

        Bundle(URL[] jars) {
            super(jars, null);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("java.") || name.startsWith("javax.")) {
                return ClassLoader.getPlatformClassLoader().loadClass(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
