package io.vritti.agent.weave;

import io.vritti.home.LiveLibrary;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The libraries of which a class with a choke point came by, and what was missing in them. Noted inside class loading, so without
 * lambdas or records as keys; a version that only the jar tells is read when somebody asks.
 */
public final class SeenLibraries {

    /** A host that loads more copies of libraries, as an application server may, is told of these. */
    private static final int MOST = 64;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /** What was found in a class of the host: of the JDK's own only what is missing is worth telling. */
    void woven(Weave weave, String className, ClassLoader loader, ProtectionDomain domain) {
        if (loader != null && !weave.woven().isEmpty()) {
            copy(weave.woven().get(0).library(), className, loader, domain);
        }
        for (ChokePoint point : weave.missing()) {
            copy(point.library(), className, loader, domain)
                    .lacks("it has no " + className + '.' + point.method() + point.descriptor());
        }
    }

    /** A class of the host could not be woven. */
    void failed(ChokePoint point, String className, ClassLoader loader, ProtectionDomain domain, Throwable why) {
        copy(point.library(), className, loader, domain).lacks(className + " cannot be woven: " + why);
    }

    /** A reader of the library misses what it needs: none of its calls is read from now on. */
    public void unreadable(String library, Class<?> type, Throwable why) {
        copy(library, type.getName(), type.getClassLoader(), type.getProtectionDomain())
                .lacks(why.toString());
    }

    /** All that were seen; reads their jars where nothing else tells the version. For agent threads. */
    List<LiveLibrary> list() {
        List<LiveLibrary> all = new ArrayList<>();
        for (Copy copy : copies.values()) {
            all.add(new LiveLibrary(copy.name, copy.version(), copy.missing));
        }
        all.sort(Comparator.comparing(LiveLibrary::named));
        return all;
    }

    private Copy copy(String name, String className, ClassLoader loader, ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        String location = source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
        String key = name + '\n' + location;
        Copy known = copies.get(key);
        if (known == null) {
            known = new Copy(name, stated(className, loader), location);
            if (copies.size() < MOST) {
                Copy other = copies.putIfAbsent(key, known);
                known = other == null ? known : other;
            }
        }
        return known;
    }

    /** The version that the package of a class states; empty where it states none. */
    private static String stated(String className, ClassLoader loader) {
        if (loader == null) {
            return System.getProperty("java.version");
        }
        int dot = className.lastIndexOf('.');
        Package own = loader.getDefinedPackage(dot < 0 ? "" : className.substring(0, dot));
        String version = own == null ? null : own.getImplementationVersion();
        return version == null ? "" : version;
    }

    /** One copy of a library. */
    private static final class Copy {

        private final String name;
        private final String location;
        private String version;
        private volatile String missing;

        Copy(String name, String stated, String location) {
            this.name = name;
            this.version = stated.isBlank() ? null : stated;
            this.location = location;
        }

        synchronized String version() {
            if (version == null) {
                version = JarVersion.of(location);
            }
            return version;
        }

        /** The first that is missing is told: the rest follows from it. */
        void lacks(String what) {
            if (missing == null) {
                missing = what;
            }
        }
    }
}
