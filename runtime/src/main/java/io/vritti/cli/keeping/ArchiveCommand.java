package io.vritti.cli.keeping;

import io.vritti.archive.Archive;
import io.vritti.archive.Archives;
import io.vritti.archive.PutAway;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vritti archive}: puts episodes away. */
@Command(
        name = "archive",
        description =
                "Put episodes away, into compressed files: they are out of the gate, list and search, and restore brings them back as they"
                        + " were.",
        footer = {
            "",
            "One that was ended can be made again: what is put away already is said, and left there.",
            "Exit code: 0, or 1 if one failed again meanwhile, or cannot be read as a whole, and stays."
        })
public final class ArchiveCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(
            names = "--to",
            paramLabel = "<folder>",
            converter = HomeOption.FolderConverter.class,
            description = "Folder for the files (default: vritti.archive.folder, or archive in the home).")
    File to;

    @Parameters(arity = "1..*", paramLabel = "<id>", description = "Episodes.")
    List<String> ids;

    @Override
    public Integer call() throws IOException {
        Home folder = home.home();
        File files = (to == null ? Archive.folder(home.settings(), folder) : to).getAbsoluteFile();
        try (MemoryStore store = home.open()) {
            List<Episode> episodes = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            new LinkedHashSet<>(ids)
                    .forEach(id -> store.episode(id).ifPresentOrElse(episodes::add, () -> missing.add(id)));
            Map<String, String> gone = away(missing, folder, store);
            missing.stream().filter(id -> !gone.containsKey(id)).findFirst().ifPresent(id -> {
                throw new Lookup(home, store, List.of()).unknown(id);
            });
            Set<String> already = new TreeSet<>(gone.values());
            PutAway away = ArchiveFailure.told(() -> new Archive(folder, files, store)
                    .put(episodes.stream().map(Episode::id).toList()));
            // Another command may have put it away since it was looked up.
            already.addAll(away(away.unknown(), folder, store).values());
            Left left = new Left(episodes, away, already);
            if (output.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("archived", away.archived());
                json.put("already", already);
                json.put("changed", away.changed());
                json.put("unreadable", left.unreadable());
                json.put("folder", files.getPath());
                output.printJson(json);
            } else {
                print(left, files);
            }
            return away.changed().isEmpty() && left.unreadable().isEmpty() ? ExitCode.OK : ExitCode.NO;
        }
    }

    /** Those that were put away before, such as by a command of the same words that was ended. */
    private Map<String, String> away(List<String> missing, Home folder, MemoryStore store) {
        return missing.isEmpty()
                ? Map.of()
                : ArchiveFailure.told(() -> new Archives(home.settings(), folder, store).putAway(missing));
    }

    /**
     * What has become of the episodes that were named.
     *
     * @param named those that were in the memory
     * @param already were out of it, in an archive
     */
    private record Left(List<Episode> named, PutAway away, Set<String> already) {

        /** Nobody could read there what cannot be read here. */
        List<String> unreadable() {
            return away.unknown().stream().filter(id -> !already.contains(id)).toList();
        }

        String wordsFor(String id) {
            if (already.contains(id)) {
                return "Archived already: ";
            }
            if (away.changed().contains(id)) {
                return "Changed meanwhile, and stays: ";
            }
            return away.unknown().contains(id)
                    ? "Cannot be read as a whole, or was forgotten meanwhile: "
                    : "Archived: ";
        }
    }

    private void print(Left left, File files) {
        Set<String> told = new HashSet<>();
        for (Episode episode : left.named()) {
            told.add(episode.id());
            output.line(left.wordsFor(episode.id()) + episode.id() + "  " + episode.action());
        }
        left.already().stream().filter(id -> !told.contains(id)).forEach(id -> output.line("Archived already: " + id));
        long earlier =
                left.away().archived().stream().filter(id -> !told.contains(id)).count();
        if (earlier > 0) {
            output.line("With " + (earlier == 1 ? "it one" : "them " + earlier)
                    + " that an earlier version had only hidden.");
        }
        output.line("In " + files + "; `" + home.hint("restore") + " <id>` brings it back.");
    }
}
