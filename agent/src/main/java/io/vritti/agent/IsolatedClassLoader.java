package io.vritti.agent;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Holds everything of ours but the bridge: classes and resources of the {@link Pack} in the agent's jar, where no scanner of the host's
 * class path takes them for its own.
 *
 * <p>Reads the jar itself, not through {@code jar:} URLs, whose handler takes locks and which the host can reconfigure
 * (facts.md §1.1). Sees the JDK and nothing of the host.
 */
public final class IsolatedClassLoader extends ClassLoader {

    private static final String CLASSES = "inst/";

    /** Java versions for which libraries carry classes of their own, newest first; the build puts those of 17 and before in {@code inst/}. */
    private static final int[] VERSIONS = {24, 21};

    private static final String CLASS_SUFFIX = ".class";
    private static final String OWN_PACKAGES = "io.vritti.";

    /** By which a connection to a resource tells its CRC-32, so that who extracts it can see that it was extracted before. */
    private static final String CRC_HEADER = "crc-32";

    /** From here on the first use of sun.misc.Unsafe prints a warning (JEP 498); our libraries do without when it is not there. */
    private static final int UNSAFE_WARNS_SINCE = 24;

    /**
     * What a lookup may leave this loader for. Not simply the platform loader's word: that one also finds the host's own
     * modules (facts.md §1.1), and so, say, the host's SLF4J.
     */
    private static final String[] JDK_PACKAGES = {
        "java.", "javax.", "jdk.", "sun.", "com.sun.", "org.xml.sax.", "org.w3c.dom.", "org.ietf.jgss."
    };

    static {
        registerAsParallelCapable();
    }

    private final File file;
    private final Pack pack;
    private final String[] floors;
    private final boolean hidesUnsafe;
    private volatile Preparation preparation = Preparation.NONE;

    IsolatedClassLoader(File file) throws IOException {
        super("vritti", ClassLoader.getPlatformClassLoader());
        this.file = file;
        this.pack = Pack.open(file);
        int java = Runtime.version().feature();
        this.floors = floors(java);
        this.hidesUnsafe = java >= UNSAFE_WARNS_SINCE;
    }

    private static String[] floors(int java) {
        List<String> floors = new ArrayList<>();
        for (int version : VERSIONS) {
            if (java >= version) {
                floors.add("inst-" + version + '/');
            }
        }
        floors.add(CLASSES);
        return floors.toArray(new String[0]);
    }

    /** The agent's own jar. */
    public File file() {
        return file;
    }

    /**
     * Has an action run once, before the first class of one of these packages is defined.
     *
     * @param prefixes as {@code org.sqlite.}
     */
    public void prepare(List<String> prefixes, Runnable action) {
        preparation = new Preparation(prefixes, action);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return getParent().loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            Class<?> found = known == null ? define(name) : known;
            if (found == null) {
                found = fromOutside(name);
            }
            if (resolve) {
                resolveClass(found);
            }
            return found;
        }
    }

    @Override
    protected Class<?> findClass(String moduleName, String name) {
        return define(name);
    }

    private Class<?> fromOutside(String name) throws ClassNotFoundException {
        if (name.equals(IsolatedClassLoader.class.getName())) {
            return IsolatedClassLoader.class;
        }
        if (!(hidesUnsafe && name.startsWith("sun.misc."))) {
            for (String prefix : JDK_PACKAGES) {
                if (name.startsWith(prefix)) {
                    return getParent().loadClass(name);
                }
            }
        }
        throw new ClassNotFoundException(name);
    }

    private Class<?> define(String name) {
        byte[] bytes = bytes(find(name.replace('.', '/') + CLASS_SUFFIX));
        if (bytes == null) {
            return null;
        }
        preparation.before(name);
        if (name.startsWith(OWN_PACKAGES)) {
            definePackageOf(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** So that {@code Package.getImplementationVersion()} answers on the isolated side too. */
    private void definePackageOf(String className) {
        String name = className.substring(0, className.lastIndexOf('.'));
        if (getDefinedPackage(name) == null) {
            Package outside = IsolatedClassLoader.class.getPackage();
            try {
                definePackage(
                        name,
                        null,
                        null,
                        null,
                        outside.getImplementationTitle(),
                        outside.getImplementationVersion(),
                        null,
                        null);
            } catch (IllegalArgumentException e) {
                // Another thread was first.
                return;
            }
        }
    }

    @Override
    public URL getResource(String name) {
        return findResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return findResources(name);
    }

    @Override
    protected URL findResource(String name) {
        return find(name) == null ? null : url(name);
    }

    /** Classes of a named module ask with its name; their resources lie beside all others. */
    @Override
    protected URL findResource(String moduleName, String name) {
        return findResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = bytes(find(name));
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    private PackedFile find(String name) {
        try {
            for (String floor : floors) {
                PackedFile found = pack.find(floor + name);
                if (found != null) {
                    return found;
                }
            }
            return null;
        } catch (IOException e) {
            // As if it were not there: the caller gets a ClassNotFoundException, which every path of ours survives.
            return null;
        }
    }

    private static byte[] bytes(PackedFile file) {
        try {
            return file == null ? null : file.bytes();
        } catch (IOException e) {
            // As above.
            return null;
        }
    }

    private URL url(String name) {
        try {
            return new URL("vritti", null, -1, name, new Handler());
        } catch (IOException e) {
            return null;
        }
    }

    /** Serves resources from our own jar file; a large one is not held as a whole. */
    private final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            PackedFile file = find(url.getPath());
            if (file == null) {
                throw new IOException("not in the agent's jar: " + url.getPath());
            }
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public long getContentLengthLong() {
                    return file.plainBytes();
                }

                @Override
                public String getHeaderField(String name) {
                    return name.equals(CRC_HEADER) ? Integer.toUnsignedString(file.crc()) : super.getHeaderField(name);
                }

                @Override
                public InputStream getInputStream() {
                    return file.open();
                }
            };
        }
    }
}
