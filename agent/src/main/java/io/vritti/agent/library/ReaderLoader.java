package io.vritti.agent.library;

import java.io.IOException;
import java.io.InputStream;

/**
 * Loads the classes of one library's package in the agent beside the host's copy of that library: what they name of ours comes from
 * our own loader, all else from where the library came from. Only the library's classes lead to it, so it goes when they go.
 */
final class ReaderLoader extends ClassLoader {

    private static final String OURS = "io.vritti.";

    /** What several readers share that names types of the host's: Reactor's. */
    private static final String SHARED = "io.vritti.agent.library.reactor.";

    private final ClassLoader own = ReaderLoader.class.getClassLoader();
    private final String packagePrefix;

    /** Null for the library itself, whose names are as they were compiled. */
    private final ShadedNames names;

    /**
     * @param library whose reader's package is loaded here
     * @param type one of the library's own classes, or of a copy of it under another package prefix
     */
    ReaderLoader(Library library, Class<?> type) {
        super(type.getClassLoader());
        String reader = library.readerClass();
        String prefix = library.prefixOf(type);
        packagePrefix = reader.substring(0, reader.lastIndexOf('.') + 1);
        names = prefix.isEmpty() ? null : new ShadedNames(prefix, library.root(), type.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(packagePrefix) || name.startsWith(SHARED)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }
        return name.startsWith(OURS) ? own.loadClass(name) : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = own.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = names == null ? file.readAllBytes() : names.renamedIn(file.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
