package io.vritti.reflect.packages;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * apt's lists of packages, which say nothing of files: a package counts where its name follows from what is missing by Debian's own rules
 * for names (Debian Policy 8.1: {@code libfoo1} has {@code libfoo.so.1}), by a table of well-known ones, or, for a program, is the same.
 */
final class AptPackages implements PackageSource {

    private static final String PACKAGE = "Package: ";

    private final Path lists;

    /** Unpacking them takes half a second, so that they are read once; 60,000 names are 6 MB, which the host may need. */
    private SoftReference<Set<String>> names = new SoftReference<>(null);

    /** When the lists were fetched that were read. */
    private long fetchedMillis;

    /** @param root of the file system */
    AptPackages(Path root) {
        this.lists = root.resolve("var/lib/apt/lists");
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        boolean sure = missing.kind() != Missing.Kind.PROGRAM;
        for (String name : DebianNames.of(missing)) {
            if (names(limit).contains(name)) {
                return Optional.of(new Brought(name, "", "apt-get", sure));
            }
        }
        return Optional.empty();
    }

    private Set<String> names(ReadLimit limit) {
        long now = lists.toFile().lastModified();
        Set<String> known = now == fetchedMillis ? names.get() : null;
        if (known == null) {
            fetchedMillis = now;
            Set<String> read = new HashSet<>();
            for (Path file : Listing.files(lists, "*_Packages*")) {
                Listing.read(file, limit, line -> {
                    if (line.startsWith(PACKAGE)) {
                        read.add(line.substring(PACKAGE.length()));
                    }
                    return false;
                });
            }
            known = read;
            names = new SoftReference<>(known);
        }
        return known;
    }
}
