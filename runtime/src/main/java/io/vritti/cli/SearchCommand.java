package io.vritti.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.archive.ArchiveSearch;
import io.vritti.archive.ArchivedEpisode;
import io.vritti.archive.Archives;
import io.vritti.cli.episode.EpisodeTree;
import io.vritti.cli.episode.ReflectionText;
import io.vritti.cli.keeping.ArchiveFailure;
import io.vritti.cli.option.AtLeastOne;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.option.SimilarityConverter;
import io.vritti.cli.option.SinceConverter;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Fields;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.TimeText;
import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.recall.ArchivedEpisodes;
import io.vritti.recall.CurrentState;
import io.vritti.recall.Indexing;
import io.vritti.recall.Search;
import io.vritti.recall.SearchAnswer;
import io.vritti.recall.SearchQuery;
import io.vritti.redact.Redactor;
import io.vritti.store.MemoryStore;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.remote.RemoteStoreProvider;
import io.vritti.store.shared.SharedStores;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti search}: failures like this one, and what is known about them. */
@Command(
        name = "search",
        description = "Find failures by meaning and by words: an action, an error or a goal (exit code 1: none found).")
final class SearchCommand implements Callable<Integer> {

    /** So long a search first gives vectors to episodes that have none; the rest waits for the next one. */
    private static final long INDEXING_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(names = "--tool", paramLabel = "<tool>", description = "Only where this tool was used.")
    String tool;

    @Option(names = "--class", paramLabel = "<class>", description = "Only errors of this class.")
    String errorClass;

    @Option(names = "--tag", paramLabel = "<tag>", description = "Only with this tag; may be repeated.")
    List<String> tags = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "<duration>",
            converter = SinceConverter.class,
            description = "Only what failed within this time, such as 2h or 7d.")
    Long sinceMillis;

    @Option(
            names = "--state",
            paramLabel = "<name=value>",
            description = "What is so now, beside what is known of this machine: cluster=production; may be repeated.")
    Map<String, String> state = new LinkedHashMap<>();

    @Option(
            names = "--least",
            paramLabel = "<similarity>",
            defaultValue = "0.6",
            converter = SimilarityConverter.class,
            description = "The least similarity, -1 to 1 (default: 0.6).")
    double least;

    @Option(
            names = "--limit",
            paramLabel = "<n>",
            defaultValue = "5",
            converter = AtLeastOne.class,
            description = "At most so many (default: 5).")
    int limit;

    @Option(names = "--image", paramLabel = "<file>", description = "A picture like those of the failures sought.")
    File image;

    @Option(names = "--archived", description = "Also what was put away by archive.")
    boolean archived;

    @Parameters(arity = "0..*", paramLabel = "<text>", description = "What failed, or how.")
    List<String> words = new ArrayList<>();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (words.isEmpty() && image == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say what failed: some words, a picture (--image), or both");
        }
        Settings settings = home.settings();
        Home folder = home.readable();
        RemoteStoreProvider shared = SharedStores.configured(settings);
        if (!folder.database().isFile() && shared == null) {
            // Asking makes no files, and the model would be unpacked into the home.
            output.line(output.json() ? "{\"matches\": []}" : "Nothing has failed yet in " + folder.folder() + ".");
            return ExitCode.NO;
        }
        Redactor redactor = new Redactor(folder.folder().exists() ? folder.secret() : new byte[1]);
        SearchQuery query = new SearchQuery(
                words.isEmpty() ? null : redactor.redact(String.join(" ", words)),
                image == null ? null : new Pictures(settings, folder).vector(image),
                tool,
                errorClass,
                tags,
                sinceMillis,
                archived,
                least,
                limit);
        try (MemoryStore store = home.openToRead();
                TextEmbedding embedding = new TextEmbedding(settings, folder)) {
            new Indexing(embedding, store.vectors(), settings.customer()).until(System.nanoTime() + INDEXING_NANOS);
            SearchAnswer answer = answer(query, settings, store, embedding, shared);
            if (output.json()) {
                output.printJson(json(answer));
            } else {
                print(answer, store.episodeCount());
            }
            return answer.matches().isEmpty() ? ExitCode.NO : ExitCode.OK;
        }
    }

    private SearchAnswer answer(
            SearchQuery query,
            Settings settings,
            MemoryStore store,
            TextEmbedding embedding,
            RemoteStoreProvider shared) {
        try (SharedEpisodes others = shared == null
                ? SharedEpisodes.NONE
                : shared.search(settings.embed().dimension())) {
            return new Search(
                            store,
                            embedding,
                            settings.customer(),
                            currentState(),
                            System.getenv(),
                            others,
                            away(settings, store))
                    .find(query, System.currentTimeMillis());
        }
    }

    /** What was put away, read where it is. */
    private ArchivedEpisodes away(Settings settings, MemoryStore store) {
        return wanted -> ArchiveFailure.told(() -> {
            ArchiveSearch search = new Archives(settings, home.readable(), store).matching(wanted);
            search.problems().forEach(home::warn);
            return search.found().stream().map(ArchivedEpisode::whole).toList();
        });
    }

    private CurrentState currentState() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("os", System.getProperty("os.name"));
        values.put("os_version", System.getProperty("os.version"));
        values.put("arch", System.getProperty("os.arch"));
        values.put("java_version", System.getProperty("java.version"));
        if (tool != null) {
            values.put("tool", tool);
        }
        values.putAll(state);
        return new CurrentState(values);
    }

    private void print(SearchAnswer answer, long total) {
        if (answer.problem() != null) {
            output.line("Only words were compared, not meaning: " + answer.problem() + ".");
        }
        if (answer.sharedProblem() != null) {
            output.line("Others were not asked: " + answer.sharedProblem() + ".");
        }
        if (answer.matches().isEmpty()) {
            output.line("None of the " + total + " episodes is similar enough"
                    + (answer.nearest() > 0
                            ? ": the nearest is at " + number(answer.nearest()) + ", see --least."
                            : "."));
        }
        TimeText time = TimeText.now();
        for (SearchAnswer.Match match : answer.matches()) {
            print(match, time);
        }
        if (answer.waiting() > 0 && answer.problem() == null) {
            output.line(answer.waiting() + " newer episodes are found by their words only, until a later search.");
        }
        SearchAnswer.Timing micros = answer.micros();
        output.line(answer.candidates() + " candidates of " + total + " episodes" + (archived ? " and the archive" : "")
                + "; embedding "
                + millis(micros.embed()) + ", vectors " + millis(micros.vectors()) + ", the rest "
                + millis(micros.rest())
                + ".");
    }

    private void print(SearchAnswer.Match match, TimeText time) {
        Episode episode = match.episode();
        output.line(number(match.combined()) + "  " + episode.id() + "  " + episode.action()
                + (match.elsewhere() ? "  (on another machine)" : "")
                + (episode.archived() ? "  (archived)" : ""));
        Fields fields = new Fields()
                .add("error", episode.errorLine())
                .add(
                        "failed",
                        TimeText.times(episode.count()) + ", last " + time.ago(episode.lastSeenMillis()) + " ("
                                + episode.finerClass() + ")")
                .add(
                        "why",
                        match.scores().explanation()
                                + (match.words() ? ", all words occur" : "")
                                + (match.picture() == null ? "" : ", picture at " + number(match.picture())))
                .add("holds now", String.join("; ", match.preconditions().holding()))
                .add("no longer so", String.join("; ", match.preconditions().contradicted()))
                .add("unknown", String.join("; ", match.preconditions().unknown()))
                .add("fixed by", episode.resolution());
        ReflectionText.summaryTo(fields, episode.reflection());
        fields.print(output);
        output.line();
    }

    private static Map<String, Object> json(SearchAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("problem", answer.problem());
        json.put("shared_problem", answer.sharedProblem());
        json.put("candidates", answer.candidates());
        json.put("waiting", answer.waiting());
        json.put("micros", answer.micros());
        json.put("matches", answer.matches().stream().map(SearchCommand::json).toList());
        return json;
    }

    private static ObjectNode json(SearchAnswer.Match match) {
        ObjectNode node = EpisodeTree.of(match.episode());
        node.put("combined", match.combined());
        node.set("scores", Output.tree(match.scores()));
        node.set("precondition_match", Output.tree(match.preconditions()));
        node.put("all_words", match.words());
        node.put("picture", match.picture());
        node.put("elsewhere", match.elsewhere());
        node.put("explanation", match.scores().explanation());
        return node;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1_000.0);
    }
}
