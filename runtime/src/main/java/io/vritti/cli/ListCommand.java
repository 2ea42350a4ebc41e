package io.vritti.cli;

import io.vritti.episode.Episode;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vritti list}: the episodes, newest first. */
@Command(name = "list", description = "List what failed, newest first.")
final class ListCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(
            names = "--class",
            paramLabel = "<class>",
            description =
                    "Only failures of this class, such as missing_path, or of a group of classes, such as timeout_error.")
    String errorClass;

    @Option(
            names = "--family",
            paramLabel = "<family>",
            description = "Only calls of this family, such as \"git push\".")
    String family;

    @Option(names = "--text", paramLabel = "<words>", description = "Only where all these words occur.")
    String text;

    @Option(
            names = "--since",
            paramLabel = "<duration>",
            converter = SinceConverter.class,
            description = "Only what failed within this time, such as 2h or 7d.")
    Long sinceMillis;

    @Option(names = "--open", description = "Only what has no resolution yet.")
    boolean open;

    @Option(names = "--archived", description = "Also what was put away by archive.")
    boolean archived;

    @Option(names = "--limit", paramLabel = "<n>", defaultValue = "20", description = "At most so many (default: 20).")
    int limit;

    @Override
    public Integer call() {
        try (MemoryStore store = home.openToRead()) {
            List<Episode> episodes =
                    store.episodes(new EpisodeQuery(text, errorClass, family, sinceMillis, !open, archived, limit));
            if (output.json()) {
                output.printJson(episodes.stream().map(EpisodeTree::of).toList());
            } else {
                print(episodes, store.episodeCount());
            }
        }
        return ExitCode.OK;
    }

    private void print(List<Episode> episodes, long total) {
        if (episodes.isEmpty()) {
            output.line(
                    total == 0
                            ? "Nothing has failed yet: the memory in "
                                    + home.home().folder() + " is empty."
                            : "None of the " + total + " episodes fits.");
            return;
        }
        TimeText time = TimeText.now();
        Table table = new Table("ID", "LAST", "TIMES", "CLASS", "ACTION", "ERROR");
        for (Episode episode : episodes) {
            table.row(
                    episode.id(),
                    time.ago(episode.lastSeenMillis()),
                    episode.count(),
                    episode.finerClass(),
                    episode.action(),
                    episode.errorLine());
        }
        output.table(table);
        if (episodes.size() < total) {
            output.line();
            output.line(episodes.size() + " of " + total + " episodes.");
        }
    }

    /** {@code 2h}: the time two hours ago. */
    static final class SinceConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            return System.currentTimeMillis() - DurationConverter.millis(value);
        }
    }
}
