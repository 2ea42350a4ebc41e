package io.vritti.reflect.packages;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** apt-file's lists: a line per file of every package, {@code usr/bin/xxd   editors/xxd,universe/editors/vim} (sources.list(5)). */
final class AptContents implements PackageSource {

    /** Where many packages bring the same file, none of them is the answer. */
    private static final int MOST_PACKAGES = 1;

    private final Path lists;

    /** @param root of the file system */
    AptContents(Path root) {
        this.lists = root.resolve("var/lib/apt/lists");
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        Wanted wanted = new Wanted(missing);
        Set<String> packages = new LinkedHashSet<>();
        for (Path file : Listing.files(lists, "*Contents-*")) {
            Listing.read(file, limit, line -> {
                int blank = line.lastIndexOf(' ');
                int tab = line.lastIndexOf('\t');
                int end = Math.max(blank, tab);
                if (end > 0 && wanted.is("/" + line.substring(0, end).strip())) {
                    for (String each : line.substring(end + 1).split(",")) {
                        packages.add(each.substring(each.lastIndexOf('/') + 1));
                    }
                }
                return packages.size() > MOST_PACKAGES;
            });
        }
        return packages.size() == MOST_PACKAGES
                ? Optional.of(new Brought(packages.iterator().next(), "", "apt-get", true))
                : Optional.empty();
    }
}
