package io.vritti.cli.keeping;

import io.vritti.archive.ArchiveSearch;
import io.vritti.archive.ArchivedEpisode;
import io.vritti.archive.Archives;
import io.vritti.archive.Restored;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Printable;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti restore}: brings episodes back that were put away. */
@Command(
        name = "restore",
        description =
                "Bring episodes back that were put away, as they were: what failed again meanwhile keeps the newer, and counts both.",
        footer = {"", "Exit code: 0, or 1 if a file is damaged; what the others hold is back all the same."})
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(
            names = "--from",
            paramLabel = "<folder>",
            converter = HomeOption.FolderConverter.class,
            description =
                    "Only from this folder, and what other homes put there, too (default: wherever this home's episodes went).")
    File from;

    @ArgGroup(multiplicity = "1")
    What what;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home folder = home.readable();
        try (MemoryStore store = home.openAnew()) {
            return ArchiveFailure.told(() -> {
                Archives archives =
                        from == null ? new Archives(home.settings(), folder, store) : Archives.in(from, folder, store);
                for (File missing : archives.missing()) {
                    home.warn(missing
                            + ", where episodes of this memory were put away, is not there; if it was moved, name where it"
                            + " is by --from");
                }
                Restored restored = archives.restore(wanted(archives, store)).plus(marked(store));
                report(restored, store);
                return restored.problems().isEmpty() ? ExitCode.OK : ExitCode.NO;
            });
        }
    }

    private Predicate<String> wanted(Archives archives, MemoryStore store) throws IOException {
        if (what.all) {
            return id -> true;
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String id : what.ids) {
            ArchiveSearch search = archives.byId(id);
            List<String> found = search.found().stream()
                    .map(ArchivedEpisode::whole)
                    .map(whole -> whole.id())
                    .toList();
            Optional<Episode> here = store.episode(id);
            if (found.size() > 1) {
                throw Lookup.ambiguous(id, found);
            }
            if (found.isEmpty() && here.isEmpty()) {
                throw new CommandFailure("nothing was put away under \"" + id + "\"; `" + home.hint("list --archived")
                        + "` shows what was" + problems(search));
            }
            if (found.isEmpty() && !here.get().archived()) {
                what.there.add(here.get());
            }
            wanted.addAll(found);
            here.filter(Episode::archived).ifPresent(marked -> wanted.add(marked.id()));
        }
        if (wanted.isEmpty()) {
            throw new CommandFailure(what.there.get(0).id() + " was not put away: it is in the memory");
        }
        what.resolved = wanted;
        return wanted::contains;
    }

    private static String problems(ArchiveSearch search) {
        return search.problems().isEmpty() ? "" : "; and " + String.join("; ", search.problems());
    }

    /** Those that an earlier version, or an import, only marked as put away. */
    private Restored marked(MemoryStore store) {
        List<String> marked = new ArrayList<>(from == null ? store.archive().flagged() : List.of());
        if (!what.all) {
            marked.retainAll(what.resolved);
        }
        return new Restored(store.archive().putBack(store.archive().whole(marked)), List.of());
    }

    private void report(Restored restored, MemoryStore store) {
        restored.problems()
                .forEach(problem -> spec.commandLine().getErr().println("vritti: " + Printable.lines(problem)));
        if (output.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("restored", restored.restored());
            json.put("problems", restored.problems());
            output.printJson(json);
            return;
        }
        if (what.all) {
            int count = restored.restored().size();
            output.line("Restored " + count + (count == 1 ? " episode." : " episodes."));
            return;
        }
        for (String id : restored.restored()) {
            output.line("Restored: " + id + "  "
                    + store.episode(id).map(Episode::action).orElse(""));
        }
        what.there.forEach(episode -> output.line("In the memory already: " + episode.id() + "  " + episode.action()));
    }

    /** Some or all. */
    static final class What {

        @Parameters(arity = "1..*", paramLabel = "<id>", description = "Episodes, or the first digits of their ids.")
        List<String> ids;

        @Option(names = "--all", description = "Everything that was put away.")
        boolean all;

        private Set<String> resolved = Set.of();

        /** Were named, and never put away or brought back before. */
        private final List<Episode> there = new ArrayList<>();
    }
}
