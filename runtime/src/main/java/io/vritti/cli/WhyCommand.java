package io.vritti.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.cli.episode.EpisodeTree;
import io.vritti.cli.episode.EvidenceText;
import io.vritti.cli.episode.FixText;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.episode.ReflectionText;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Fields;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.OverTime;
import io.vritti.cli.terminal.Printable;
import io.vritti.cli.terminal.TimeText;
import io.vritti.config.Mode;
import io.vritti.episode.Episode;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionJson;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vritti why}: the grounds of one decision. */
@Command(name = "why", description = "Explain a decision of the gate.")
final class WhyCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Parameters(
            arity = "0..1",
            paramLabel = "<id>",
            defaultValue = "last",
            description = "A decision, an episode (its last decision), or last (default).")
    String id;

    @Override
    public Integer call() throws IOException {
        try (MemoryStore store = home.openToRead()) {
            Optional<Decision> decision = new Lookup(home, store, home.decisions()).decision(id);
            if (decision.isPresent()) {
                explain(decision.get(), store);
            } else {
                explain(store.episode(id).orElseThrow(() -> new CommandFailure(absence())), store);
            }
        }
        return ExitCode.OK;
    }

    private String absence() {
        String folder = home.home().folder().getPath();
        return id.equals("last")
                ? "the gate has not had anything to say yet: no decision in " + folder
                : "no decision and no episode \"" + id + "\" in " + folder + "; `" + home.hint("list")
                        + "` shows the episodes";
    }

    private void explain(Decision decision, MemoryStore store) throws IOException {
        if (output.json()) {
            output.printJson(Output.parsed(new String(DecisionJson.line(decision), StandardCharsets.UTF_8)));
            return;
        }
        Optional<Episode> episode = decision.episode() == null ? Optional.empty() : store.episode(decision.episode());
        TimeText time = TimeText.now();
        output.line(done(decision) + " " + time.at(decision.atMillis()) + ":");
        output.line("    " + decision.action().replace("\n", "\n    "));
        output.line();
        Fields fields = new Fields()
                .add("decision", decision.id())
                .add("verdict", decision.verdict() + ", " + decision.reason())
                .add("episode", episode.map(found -> remembered(found, time)).orElse(decision.episode()))
                .add(
                        "failed",
                        decision.errorClass() == null
                                ? null
                                : TimeText.times(decision.failures()) + " before, class " + decision.errorClass())
                .add("over time", OverTime.advice(decision.reason()))
                .add(unsure(decision) ? "unsure" : "still so", several(decision.checked(), "nothing was checked"))
                .add("changed", several(decision.changed(), "nothing"));
        episode.ifPresent(found -> standing(fields, found, store, time));
        fields.add("lifted by", decision.lifts())
                .add("insist", insist(decision.reason().equals("denied"), episode))
                .add("outcome", outcome(decision))
                .add(
                        "rule",
                        "layer " + decision.layer() + ", mode "
                                + decision.mode().name().toLowerCase(Locale.ROOT) + ", scope " + decision.scope())
                .add("took", decision.elapsedMicros() + " us")
                .add("family", decision.family())
                .add("action key", decision.key())
                .add("session", decision.session());
        if (decision.fix() != null) {
            fields.add("fix known", decision.fix());
        }
        fields.add("told", decision.advice());
        fields.print(output);
    }

    /** Of a failure that nothing was decided about yet: why the gate would. */
    private void explain(Episode episode, MemoryStore store) {
        if (output.json()) {
            ObjectNode node = EpisodeTree.of(episode);
            node.set("fixes", Output.tree(FixText.of(episode, store)));
            output.printJson(node);
            return;
        }
        TimeText time = TimeText.now();
        output.line("No decision yet about what failed " + time.at(episode.lastSeenMillis()) + ":");
        output.line("    " + episode.action().replace("\n", "\n    "));
        output.line();
        Fields fields = new Fields()
                .add("episode", remembered(episode, time))
                .add("failed", TimeText.times(episode.count()) + ", class " + episode.finerClass());
        standing(fields, episode, store, time);
        fields.add("insist", insist(false, Optional.of(episode)))
                .add("what now", "`" + home.hint("check") + "` with the call says what the gate would say")
                .print(output);
    }

    /** What is held against the action now; it may be more recent than the decision. */
    private static void standing(Fields fields, Episode episode, MemoryStore store, TimeText time) {
        Optional<ActionState> state = store.state(episode.actionKey());
        fields.add(
                        "evidence",
                        EvidenceText.of(
                                state.map(ActionState::evidence)
                                        .map(RedactedText::value)
                                        .orElse(episode.evidence()),
                                time,
                                System.currentTimeMillis()))
                .add("now", state.map(ShowCommand::standing).orElse(null))
                .add("fix known", FixText.of(episode, store));
        ReflectionText.summaryTo(fields, episode.reflection());
    }

    private String insist(boolean denied, Optional<Episode> episode) {
        if (denied || episode.isEmpty()) {
            return denied ? "not possible: the owner's rule forbids it" : null;
        }
        return (episode.get().kind().equals("process")
                        ? "append `# retry: <what changed>` to a shell command, repeat it, or `"
                        : "repeat it, or `")
                + home.hint("allow") + " " + episode.get().id() + "`";
    }

    /** Whether its details say what kept the check from telling. */
    private static boolean unsure(Decision decision) {
        return decision.reason().equals("unsure") || OverTime.advice(decision.reason()) != null;
    }

    private static String several(List<String> phrases, String none) {
        return phrases.isEmpty() ? none : String.join("\n", phrases);
    }

    private static String remembered(Episode episode, TimeText time) {
        return episode.id() + ", last " + time.ago(episode.lastSeenMillis()) + ": "
                + Printable.cell(episode.errorLine(), Integer.MAX_VALUE);
    }

    private static String done(Decision decision) {
        return switch (decision.course()) {
            case VETOED -> "Vetoed";
            case OBSERVED -> decision.verdict().equals("BLOCK") ? "Would have been vetoed in mode veto, ran" : "Ran";
            case HINTED ->
                decision.mode() == Mode.OBSERVE
                        ? "Ran; in mode hint or veto a hint would have been due,"
                        : "Ran with a hint";
            case PROBE -> "Ran, to see whether it still fails,";
            case HOLDOUT -> "Ran, to measure how often a veto is right,";
            case INSISTED -> "Ran, because its author insisted,";
        };
    }

    private static String outcome(Decision decision) {
        return decision.outcome().label() + (decision.code() < 0 ? "" : " (" + decision.code() + ")");
    }
}
