package io.vritti.reflect.packages;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Alpine's indexes: paragraphs with {@code P:zlib-dev} and {@code p:pc:zlib=1.3 so:libz.so.1=1 cmd:xxd=9} (apk-package(5)). An index is
 * a tar of text, packed with gzip; the lines of the tar between its texts match nothing.
 */
final class ApkIndex implements PackageSource {

    private static final String NAME = "P:";
    private static final String PROVIDES = "p:";

    private final Path root;

    /** @param root of the file system */
    ApkIndex(Path root) {
        this.root = root;
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        String provided = provided(missing);
        if (provided == null) {
            return Optional.empty();
        }
        Set<String> packages = new LinkedHashSet<>();
        for (String folder : List.of("var/cache/apk", "etc/apk/cache", "lib/apk/db")) {
            for (Path index : Listing.files(root.resolve(folder), "{APKINDEX*.gz,installed}")) {
                read(index, provided, packages, limit);
            }
        }
        return packages.size() == 1
                ? Optional.of(new Brought(packages.iterator().next(), "", "apk", true))
                : Optional.empty();
    }

    private static void read(Path index, String provided, Set<String> packages, ReadLimit limit) {
        String[] name = {""};
        Listing.read(index, limit, line -> {
            if (line.startsWith(NAME)) {
                name[0] = line.substring(NAME.length()).strip();
            } else if (line.startsWith(PROVIDES) && has(line.substring(PROVIDES.length()), provided)) {
                packages.add(name[0]);
            }
            return packages.size() > 1;
        });
    }

    private static boolean has(String provides, String wanted) {
        for (String each : provides.split(" ")) {
            int version = each.indexOf('=');
            if ((version < 0 ? each : each.substring(0, version)).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String provided(Missing missing) {
        return switch (missing.kind()) {
            case PROGRAM -> "cmd:" + missing.name();
            case SHARED_LIBRARY -> "so:" + missing.name();
            case PKG_CONFIG -> "pc:" + missing.name();
            case HEADER, LINKED_LIBRARY, PYTHON_MODULE -> null;
        };
    }
}
