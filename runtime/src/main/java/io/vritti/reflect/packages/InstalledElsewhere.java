package io.vritti.reflect.packages;

import io.vritti.disk.Disk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that is installed where the PATH of a plain user does not lead: {@code /usr/sbin}, {@code ~/.local/bin}, {@code /opt}. */
final class InstalledElsewhere implements PackageSource {

    private static final List<String> FOLDERS = List.of(
            "usr/local/sbin",
            "usr/sbin",
            "sbin",
            "usr/local/bin",
            "usr/games",
            "snap/bin",
            "usr/local/go/bin",
            "home/linuxbrew/.linuxbrew/bin",
            "opt/homebrew/bin",
            "root/.cargo/bin",
            "root/.local/bin",
            "usr/lib/git-core");

    private final Path root;
    private final Path home;

    /** @param home the user's, or null */
    InstalledElsewhere(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        if (missing.kind() != Missing.Kind.PROGRAM || missing.name().indexOf('/') >= 0) {
            return Optional.empty();
        }
        for (String folder : FOLDERS) {
            if (isProgram(root.resolve(folder).resolve(missing.name()))) {
                return Optional.of(Brought.at("/" + folder + "/" + missing.name()));
            }
        }
        for (String folder : List.of(".local/bin", ".cargo/bin", "go/bin", "bin", ".pyenv/shims")) {
            if (home != null && isProgram(home.resolve(folder).resolve(missing.name()))) {
                return Optional.of(Brought.at("~/" + folder + "/" + missing.name()));
            }
        }
        return Optional.empty();
    }

    /** A home may lie in a mount that does not answer. */
    private static boolean isProgram(Path file) {
        return Disk.isFile(file.toString()) && Disk.canExecute(file.toString());
    }
}
