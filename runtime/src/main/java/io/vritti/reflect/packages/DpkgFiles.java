package io.vritti.reflect.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** dpkg's lists of what installed packages have brought: where the file is there, something looks in the wrong place for it. */
final class DpkgFiles implements PackageSource {

    private static final Set<Missing.Kind> BY_PATH =
            EnumSet.of(Missing.Kind.PROGRAM, Missing.Kind.HEADER, Missing.Kind.PKG_CONFIG, Missing.Kind.SHARED_LIBRARY);

    private final Path root;

    /** @param root of the file system */
    DpkgFiles(Path root) {
        this.root = root;
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        if (!BY_PATH.contains(missing.kind())) {
            return Optional.empty();
        }
        String file = missing.name() + (missing.kind() == Missing.Kind.PKG_CONFIG ? ".pc" : "");
        byte[] ending = ("/" + file + "\n").getBytes(StandardCharsets.UTF_8);
        Set<String> found = new LinkedHashSet<>();
        for (Path list : Listing.files(root.resolve("var/lib/dpkg/info"), "*.list")) {
            byte[] lines = bytes(list, limit);
            int at = indexOf(lines, ending, 0);
            while (at >= 0) {
                String path = line(lines, at, at + ending.length - 1);
                if (isThere(path, missing)) {
                    found.add(path);
                }
                at = indexOf(lines, ending, at + 1);
            }
        }
        return found.size() == 1 ? Optional.of(Brought.at(found.iterator().next())) : Optional.empty();
    }

    /** Lists are searched as bytes: all of them are 10 MB, and a line in a hundred thousand is wanted. */
    private static byte[] bytes(Path list, ReadLimit limit) {
        try {
            return limit.allows(Files.size(list)) ? Files.readAllBytes(list) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static int indexOf(byte[] lines, byte[] wanted, int from) {
        for (int i = from; i <= lines.length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && lines[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static String line(byte[] lines, int inside, int end) {
        int from = inside;
        while (from > 0 && lines[from - 1] != '\n') {
            from--;
        }
        return new String(lines, from, end - from, StandardCharsets.UTF_8);
    }

    private boolean isThere(String path, Missing missing) {
        boolean isProgram = missing.kind() == Missing.Kind.PROGRAM;
        if (isProgram && !new Wanted(missing).is(path)) {
            return false;
        }
        Path file = root.resolve(path.substring(1));
        return Files.isRegularFile(file) && (!isProgram || Files.isExecutable(file));
    }
}
