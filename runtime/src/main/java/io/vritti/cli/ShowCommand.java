package io.vritti.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.archive.ArchiveSearch;
import io.vritti.archive.ArchivedEpisode;
import io.vritti.archive.Archives;
import io.vritti.cli.episode.EpisodeTree;
import io.vritti.cli.episode.EvidenceText;
import io.vritti.cli.episode.FixText;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.episode.ReflectionText;
import io.vritti.cli.episode.StateTree;
import io.vritti.cli.keeping.ArchiveFailure;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Fields;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.TimeText;
import io.vritti.episode.Episode;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Allowance;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vritti show}: everything about one episode. */
@Command(name = "show", description = "Show everything about one failure.")
final class ShowCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Parameters(paramLabel = "<id>", description = "The episode, or the first digits of its id.")
    String id;

    @Override
    public Integer call() throws IOException {
        try (MemoryStore store = home.openToRead()) {
            Optional<Episode> here = store.episode(id);
            Optional<ArchivedEpisode> away = here.isPresent() ? Optional.empty() : away(store);
            Episode episode = here.or(() -> away.map(found -> found.whole().episode()))
                    .orElseGet(() -> new Lookup(home, store, List.of()).episode(id));
            Optional<ActionState> state = store.state(episode.actionKey());
            Optional<Allowance> allowance = store.allowances().stream()
                    .filter(allowed -> allowed.actionKey().equals(episode.actionKey()))
                    .findFirst();
            if (output.json()) {
                ObjectNode node = EpisodeTree.of(episode);
                node.set("fixes", Output.tree(FixText.of(episode, store)));
                node.set("state", state.map(StateTree::of).orElse(null));
                node.set("allowance", Output.tree(allowance.orElse(null)));
                away.ifPresent(found -> node.put("archived_in", found.file().getPath()));
                output.printJson(node);
            } else {
                print(episode, state, allowance, FixText.of(episode, store), away.map(ArchivedEpisode::file));
            }
        }
        return ExitCode.OK;
    }

    /** The only one whose id begins so among those that were put away. */
    private Optional<ArchivedEpisode> away(MemoryStore store) {
        return ArchiveFailure.told(() -> {
            ArchiveSearch search = new Archives(home.settings(), home.readable(), store).byId(id);
            search.problems().forEach(home::warn);
            return search.found().size() == 1 ? Optional.of(search.found().get(0)) : Optional.empty();
        });
    }

    private void print(
            Episode episode,
            Optional<ActionState> state,
            Optional<Allowance> allowance,
            List<String> fixes,
            Optional<File> file) {
        TimeText time = TimeText.now();
        output.line(episode.id() + "  " + episode.action());
        output.line();
        new Fields()
                .add("error", episode.errorLine())
                .add(
                        "class",
                        episode.errorClass() + ", " + episode.finerClass()
                                + (episode.error().passing() ? ", passes by itself" : ""))
                .add("severity", episode.severity() + " (1 critical to 5 minor)")
                .add(
                        "failed",
                        TimeText.times(episode.count()) + ", for the first time " + time.at(episode.firstSeenMillis()))
                .add("last", time.at(episode.lastSeenMillis()) + ", after " + TimeText.length(episode.durationMillis()))
                .add("now", state.map(ShowCommand::standing).orElse(null))
                .add(
                        "allowed",
                        allowance
                                .map(allowed -> AllowCommand.describe(allowed, time))
                                .orElse(null))
                .add("goal", episode.goal())
                .add("resolution", episode.resolution())
                .add("fixed by", fixes)
                .add("archived", episode.archived() ? archived(file) : null)
                .add("family", episode.family())
                .add("tags", String.join(", ", episode.tags()))
                .add("tools", String.join(", ", episode.toolChain()))
                .add("action key", episode.actionKey())
                .add("signature", episode.signature())
                .add("before it", episode.actionsTaken())
                .add(
                        "where",
                        episode.environment().entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + entry.getValue())
                                .toList())
                .add(
                        "evidence",
                        EvidenceText.of(
                                state.map(ActionState::evidence)
                                        .map(RedactedText::value)
                                        .orElse(episode.evidence()),
                                time,
                                System.currentTimeMillis()))
                .add("output", episode.errorTrace())
                .print(output);
        if (episode.reflection() != null) {
            output.line();
            Fields fields = new Fields();
            ReflectionText.addTo(fields, episode.reflection(), episode.confidence());
            fields.print(output);
        }
    }

    private String archived(Optional<File> file) {
        return file.map(in -> "in " + in + "; `" + home.hint("restore") + " " + id + "` brings it back")
                .orElse("yes, left out of list and search");
    }

    /** What the last run and the vetoes since say, in words. */
    static String standing(ActionState state) {
        if (!state.lastFailed()) {
            return "its last run succeeded: nothing is held against it";
        }
        return "last run failed, " + state.equalFailures() + " in a row alike; vetoed " + TimeText.times(state.vetoes())
                + " since, runs again after " + state.vetoesBeforeProbe();
    }
}
