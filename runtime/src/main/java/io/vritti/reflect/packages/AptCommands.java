package io.vritti.reflect.packages;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of the programs of each package, which apt fetches where command-not-found is installed
 * ({@code dists/*}{@code /cnf/Commands-amd64}): paragraphs with {@code name: vim-common} and {@code commands: helpztags,xxd}.
 */
final class AptCommands implements PackageSource {

    private static final String NAME = "name: ";
    private static final String COMMANDS = "commands: ";

    private final Path lists;

    /** @param root of the file system */
    AptCommands(Path root) {
        this.lists = root.resolve("var/lib/apt/lists");
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        if (missing.kind() != Missing.Kind.PROGRAM) {
            return Optional.empty();
        }
        Set<String> packages = new LinkedHashSet<>();
        for (Path file : Listing.files(lists, "*_cnf_Commands-*")) {
            String[] name = {""};
            Listing.read(file, limit, line -> {
                if (line.startsWith(NAME)) {
                    name[0] = line.substring(NAME.length()).strip();
                } else if (line.startsWith(COMMANDS) && has(line.substring(COMMANDS.length()), missing.name())) {
                    packages.add(name[0]);
                }
                return packages.size() > 1;
            });
        }
        return packages.size() == 1
                ? Optional.of(new Brought(packages.iterator().next(), "", "apt-get", true))
                : Optional.empty();
    }

    private static boolean has(String commands, String name) {
        for (String command : commands.split(",")) {
            if (command.strip().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
