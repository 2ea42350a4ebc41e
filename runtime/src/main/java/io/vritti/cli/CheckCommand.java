package io.vritti.cli;

import io.vritti.action.Action;
import io.vritti.action.ActionSecrets;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Fields;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.TimeText;
import io.vritti.config.Mode;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.gate.Preview;
import io.vritti.gate.verdict.Verdict;
import io.vritti.home.Home;
import io.vritti.journal.FailureState;
import io.vritti.redact.Redactor;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vritti check}: what the gate would say to a call now, and why. */
@Command(
        name = "check",
        description = "Say whether a command line or request would be vetoed now, and why (exit code 1: it would).")
final class CheckCommand implements Callable<Integer> {

    /** Among so many episodes of the family the same call with other particulars is sought. */
    private static final int SOME_EPISODES = 200;

    private static final int NANOS_A_MICRO = 1_000;

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(names = "--dir", paramLabel = "<folder>", description = "Where the command would run (default: here).")
    File directory = new File("");

    @Parameters(
            arity = "1..*",
            paramLabel = "<call>",
            description =
                    "A command line, or a method and a URL: GET https://host/path. After -- nothing is an option of check.")
    List<String> words;

    @Override
    public Integer call() {
        Settings settings = home.settings();
        Redactor redactor = new Redactor(key(home.home()));
        try (MemoryStore store = home.openToRead()) {
            List<Action> candidates = new ActionParser(directory.getAbsolutePath(), redactor::identity).of(words);
            // A program starts the same command in one of several ways; what counts is the one that has failed.
            Action action = candidates.stream()
                    .filter(candidate -> store.state(candidate.key().hex()).isPresent())
                    .findFirst()
                    .orElse(candidates.get(0));
            long startNanos = System.nanoTime();
            Preview.Answer answer = new Preview(settings, store, redactor).of(action);
            long decidedMicros = (System.nanoTime() - startNanos) / NANOS_A_MICRO;
            Redactor knowing = ActionSecrets.redactor(redactor, action);
            String text = knowing.redact(action.text());
            Optional<Episode> relative = answer.verdict().remembered() == null
                    ? relative(
                            store, text, knowing.redactedName(action.family()).value())
                    : Optional.empty();
            SimilarFailuresView alike = SimilarFailuresView.of(text, store, settings, home.home());
            if (output.json()) {
                Map<String, Object> json = json(action, answer, relative, knowing);
                json.put("alike", alike.json());
                json.put("decided_micros", decidedMicros);
                output.printJson(json);
            } else {
                print(action, answer, relative, settings.mode(), knowing);
                new Fields().add("alike failed", alike.lines()).print(output);
                output.line(String.format(Locale.ROOT, "Decided in %.1f ms, cold.", decidedMicros / 1_000.0));
            }
            return answer.verdict().blocks() ? ExitCode.NO : ExitCode.OK;
        }
    }

    /** Asking makes no home, and in a home without a secret nothing was ever hashed with it. */
    private static byte[] key(Home home) {
        return home.folder().exists()
                ? home.secret()
                : Home.unusable("not there").secret();
    }

    /** The same words, though the key differs: in another folder, with other headers or another body. */
    private static Optional<Episode> relative(MemoryStore store, String text, String family) {
        return store.episodes(new EpisodeQuery(null, null, family, null, true, true, SOME_EPISODES)).stream()
                .filter(episode -> episode.action().equals(text))
                .findFirst();
    }

    private void print(Action action, Preview.Answer answer, Optional<Episode> relative, Mode mode, Redactor knowing) {
        Verdict verdict = answer.verdict();
        FailureState state = verdict.remembered();
        output.line(sentence(verdict, mode) + " " + knowing.redact(action.text()));
        output.line();
        new Fields()
                .add("reason", verdict.reason().code().replace('_', ' '))
                .add(
                        "episode",
                        state == null
                                ? null
                                : state.episodeId() + ", failed " + TimeText.times(state.failures()) + ", last "
                                        + TimeText.now().ago(state.lastFailureMillis()) + ": "
                                        + knowing.redact(String.valueOf(state.errorLine())))
                .add("still so", names(verdict.checked(), knowing))
                .add("changed", names(verdict.changed(), knowing))
                .add("fix known", answer.fix())
                .add("read as", ActionParser.describe(action))
                .add(
                        "but",
                        relative.map(episode -> "the same call failed with other particulars (folder, input, headers or"
                                        + " body): " + episode.id())
                                .orElse(null))
                .add("message", answer.message())
                .print(output);
    }

    private static String sentence(Verdict verdict, Mode mode) {
        return switch (verdict.ruling()) {
            case PROCEED -> "Runs:";
            case HINT -> "Runs, with a hint:";
            case BLOCK ->
                mode == Mode.VETO
                        ? "Would be vetoed:"
                        : "Would be vetoed in mode veto (the mode is "
                                + mode.name().toLowerCase(Locale.ROOT) + "):";
        };
    }

    private static Map<String, Object> json(
            Action action, Preview.Answer answer, Optional<Episode> relative, Redactor knowing) {
        Verdict verdict = answer.verdict();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", verdict.ruling().name());
        json.put("reason", verdict.reason().code());
        json.put("layer", verdict.layer());
        json.put("action", knowing.redact(action.text()));
        json.put("key", action.key().hex());
        json.put("family", knowing.redactedName(action.family()).value());
        json.put("read_as", ActionParser.describe(action));
        json.put(
                "episode",
                verdict.remembered() == null ? null : verdict.remembered().episodeId());
        json.put("checked", names(verdict.checked(), knowing));
        json.put("changed", names(verdict.changed(), knowing));
        json.put("fix", answer.fix());
        json.put("message", answer.message());
        json.put("similar_episode", relative.map(Episode::id).orElse(null));
        return json;
    }

    private static List<String> names(List<String> checked, Redactor knowing) {
        return checked.stream().map(text -> knowing.redactedName(text).value()).toList();
    }
}
