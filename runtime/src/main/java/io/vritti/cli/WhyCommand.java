package io.vritti.cli;

import io.vritti.config.Mode;
import io.vritti.episode.Episode;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionJson;
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
        try (MemoryStore store = home.open()) {
            Decision decision =
                    new Lookup(store, home.decisions()).decision(id).orElseThrow(() -> new Failure(absence()));
            if (output.json()) {
                output.printJson(Output.parsed(new String(DecisionJson.line(decision), StandardCharsets.UTF_8)));
            } else {
                Optional<Episode> episode =
                        decision.episode() == null ? Optional.empty() : store.episode(decision.episode());
                print(decision, episode);
            }
        }
        return ExitCode.OK;
    }

    private String absence() {
        String folder = home.home().folder().getPath();
        return id.equals("last")
                ? "the gate has not had anything to say yet: no decision in " + folder
                : "no decision about \"" + id + "\" in " + folder + "; `" + home.hint("list") + "` shows the episodes";
    }

    private void print(Decision decision, Optional<Episode> episode) {
        TimeText time = TimeText.now();
        output.line(done(decision) + " " + time.at(decision.atMillis()) + ":");
        output.line("    " + decision.action().replace("\n", "\n    "));
        output.line();
        new Fields()
                .add("decision", decision.id())
                .add("verdict", decision.verdict() + ", " + decision.reason())
                .add("episode", episode.map(found -> remembered(found, time)).orElse(decision.episode()))
                .add("failed", TimeText.times(decision.failures()) + " before, class " + decision.errorClass())
                .add("still so", several(decision.checked(), "nothing was checked"))
                .add("changed", several(decision.changed(), "nothing"))
                .add("lifted by", decision.lifts())
                .add("outcome", outcome(decision))
                .add(
                        "rule",
                        "layer " + decision.layer() + ", mode "
                                + decision.mode().name().toLowerCase(Locale.ROOT) + ", scope " + decision.scope())
                .add("took", decision.elapsedMicros() + " us")
                .add("family", decision.family())
                .add("action key", decision.key())
                .add("session", decision.session())
                .print(output);
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
