package io.vritti.cli;

import io.vritti.episode.Episode;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vritti archive}: puts an episode away. */
@Command(
        name = "archive",
        description = "Put an episode away: it is kept, and left out of list and search; failing again takes it out.")
final class ArchiveCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(names = "--undo", description = "Take it out again.")
    boolean undo;

    @Parameters(arity = "1..*", paramLabel = "<id>", description = "Episodes.")
    List<String> ids;

    @Override
    public Integer call() {
        try (MemoryStore store = home.open()) {
            Lookup lookup = new Lookup(store, List.of());
            List<Episode> episodes = ids.stream().map(lookup::episode).toList();
            store.apply(episodes.stream()
                    .map(episode -> (Change) new Change.Archived(episode.id(), !undo))
                    .toList());
            if (output.json()) {
                output.printJson(Map.of(
                        undo ? "taken_out" : "archived",
                        episodes.stream().map(Episode::id).toList()));
            } else {
                episodes.forEach(episode ->
                        output.line((undo ? "Taken out: " : "Archived: ") + episode.id() + "  " + episode.action()));
            }
        }
        return ExitCode.OK;
    }
}
