package io.vritti.cli.keeping;

import io.vritti.archive.ArchiveSearch;
import io.vritti.archive.Archives;
import io.vritti.archive.Restored;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Terminal;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vritti forget}: takes failures out of the memory. */
@Command(name = "forget", description = "Forget a failure, or all.")
public final class ForgetCommand implements Callable<Integer> {

    private static final Set<String> YES = Set.of("y", "yes");

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(names = "--yes", description = "Do not ask before everything is forgotten.")
    boolean yes;

    @ArgGroup(multiplicity = "1")
    What what;

    /** Of folders and files, each once: they are looked at twice. */
    private final Set<String> told = new HashSet<>();

    @Override
    public Integer call() {
        try (MemoryStore store = home.open()) {
            if (what.all && !yes) {
                confirm(store.episodeCount());
            }
            int gone = away(store);
            gone += what.all ? store.forgetAll() : store.forget(what.id);
            // Again: another command may have put away meanwhile what was here when the archive was looked at.
            gone += away(store);
            if (gone == 0 && !what.all) {
                throw new Lookup(home, store, List.of()).unknown(what.id);
            }
            if (output.json()) {
                output.printJson(Map.of("forgotten", gone));
            } else {
                output.line("Forgot " + gone + (gone == 1 ? " episode." : " episodes."));
            }
        }
        return ExitCode.OK;
    }

    /** Those that were put away first: what stops a command then leaves what it says that it left. */
    private int away(MemoryStore store) {
        return ArchiveFailure.told(() -> {
            Archives archives = new Archives(home.settings(), home.readable(), store);
            for (File missing : archives.missing()) {
                tell(missing + ", where episodes of this memory were put away, is not there");
            }
            ArchiveSearch named = what.all ? null : archives.byId(what.id);
            Set<String> ids = new HashSet<>();
            if (named != null && named.found().size() == 1) {
                ids.add(named.found().get(0).whole().id());
            }
            Restored gone = archives.forget(whole -> what.all
                    || ids.contains(whole.id())
                    || whole.episode().actionKey().equals(what.id));
            gone.problems().forEach(this::tell);
            return new HashSet<>(gone.restored()).size();
        });
    }

    private void tell(String problem) {
        if (told.add(problem)) {
            home.warn(problem + "; it may still hold what was to be forgotten");
        }
    }

    /** @throws CommandFailure if the user did not say yes, or cannot be asked */
    private void confirm(long episodes) {
        String folder = home.home().folder().getPath();
        Optional<String> answer = Terminal.ask("Forget all " + episodes + " episodes in " + folder + "? [y/N] ");
        if (answer.isEmpty()) {
            throw new CommandFailure("nothing was forgotten: there is no terminal to ask at; add --yes to forget all "
                    + episodes + " episodes in " + folder);
        }
        if (!YES.contains(answer.get().strip().toLowerCase(Locale.ROOT))) {
            throw new CommandFailure("nothing was forgotten");
        }
    }

    /** One or all. */
    static final class What {

        @Parameters(paramLabel = "<id>", description = "An episode, or an action key for all episodes of the call.")
        String id;

        @Option(names = "--all", description = "Everything; what was allowed stays.")
        boolean all;
    }
}
