package io.vritti.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.archive.ArchiveSearch;
import io.vritti.archive.ArchivedEpisode;
import io.vritti.archive.Archives;
import io.vritti.cli.episode.EpisodeTree;
import io.vritti.cli.keeping.ArchiveFailure;
import io.vritti.cli.option.AtLeastOne;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.option.SinceConverter;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.cli.terminal.TimeText;
import io.vritti.episode.Episode;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--limit",
            paramLabel = "<n>",
            defaultValue = "20",
            converter = AtLeastOne.class,
            description = "At most so many (default: 20).")
    int limit;

    private boolean allRead = true;

    @Override
    public Integer call() {
        EpisodeQuery query = new EpisodeQuery(text, errorClass, family, sinceMillis, !open, archived, limit);
        try (MemoryStore store = home.openToRead()) {
            List<Episode> episodes = new ArrayList<>(store.episodes(query));
            List<ArchivedEpisode> away = archived ? away(query, store) : List.of();
            away.forEach(found -> episodes.add(found.whole().episode()));
            episodes.sort(Comparator.comparingLong(Episode::lastSeenMillis).reversed());
            List<Episode> shown = episodes.subList(0, Math.min(limit, episodes.size()));
            if (shown.isEmpty()) {
                home.warnOfUnknown(errorClass);
            }
            if (output.json()) {
                output.printJson(
                        shown.stream().map(episode -> json(episode, away)).toList());
            } else {
                print(shown, store.episodeCount() + away.size());
            }
        }
        return ExitCode.OK;
    }

    /** Without those that are in the memory as well: one failed again since, or a command was ended in between. */
    private List<ArchivedEpisode> away(EpisodeQuery query, MemoryStore store) {
        return ArchiveFailure.told(() -> {
            Archives archives = new Archives(home.settings(), home.readable(), store);
            ArchiveSearch search = archives.fitting(query);
            List<String> unread = new ArrayList<>(search.problems());
            archives.missing()
                    .forEach(folder -> unread.add(folder
                            + ", where episodes of this memory were put away, is not there; they are not listed"));
            unread.forEach(home::warn);
            allRead = unread.isEmpty();
            Set<String> here = store.archive()
                    .present(search.found().stream()
                            .map(found -> found.whole().id())
                            .toList());
            return search.found().stream()
                    .filter(found -> !here.contains(found.whole().id()))
                    .toList();
        });
    }

    private static ObjectNode json(Episode episode, List<ArchivedEpisode> away) {
        ObjectNode json = EpisodeTree.of(episode);
        away.stream()
                .filter(found -> found.whole().episode() == episode)
                .forEach(found -> json.put("archived_in", found.file().getPath()));
        return json;
    }

    /** A folder that is not there may be a slip of who typed it. */
    private String nothing() {
        File folder = home.home().folder();
        if (!allRead) {
            return "Nothing that can be read has failed.";
        }
        return folder.isDirectory()
                ? "Nothing has failed yet: the memory in " + folder + " is empty."
                : "Nothing is remembered: there is no folder " + folder + ".";
    }

    private void print(List<Episode> episodes, long total) {
        if (episodes.isEmpty()) {
            output.line(total == 0 ? nothing() : "None of the " + total + " episodes fits.");
            return;
        }
        TimeText time = TimeText.now();
        Table table = archived
                ? new Table("ID", "LAST", "TIMES", "CLASS", "ACTION", "ERROR", "ARCHIVED")
                : new Table("ID", "LAST", "TIMES", "CLASS", "ACTION", "ERROR");
        for (Episode episode : episodes) {
            List<Object> row = new ArrayList<>(Arrays.asList(
                    episode.id(),
                    time.ago(episode.lastSeenMillis()),
                    episode.count(),
                    episode.finerClass(),
                    episode.action(),
                    episode.errorLine()));
            if (archived) {
                row.add(episode.archived() ? "yes" : "");
            }
            table.row(row.toArray());
        }
        output.table(table);
        if (episodes.size() < total) {
            output.line();
            output.line(episodes.size() + " of " + total + " episodes.");
        }
    }
}
