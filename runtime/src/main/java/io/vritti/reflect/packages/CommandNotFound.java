package io.vritti.reflect.packages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sqlite.SqliteNative;

/** The database of command-not-found (Debian, Ubuntu), which knows the programs of all packages. */
final class CommandNotFound implements PackageSource {

    private static final List<String> PLACES =
            List.of("var/lib/command-not-found/commands.db", "usr/share/command-not-found/commands.db");

    private final Path root;

    /** @param root of the file system */
    CommandNotFound(Path root) {
        this.root = root;
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        for (String place : PLACES) {
            Path database = root.resolve(place);
            if (missing.kind() == Missing.Kind.PROGRAM && Files.isRegularFile(database)) {
                return packages(database, missing.name()).map(name -> new Brought(name, "", "apt-get", true));
            }
        }
        return Optional.empty();
    }

    /** Only where the store has loaded SQLite already: what needs it is then in this run-time image. */
    private static Optional<String> packages(Path database, String program) {
        try {
            return SqliteNative.isLoaded() ? CommandNotFoundDatabase.ask(database, program) : Optional.empty();
        } catch (LinkageError withoutSql) {
            return Optional.empty();
        }
    }
}
