package io.vritti.journal;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RecentSecrets;
import io.vritti.config.GoalCapture;
import io.vritti.config.Settings;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.failure.classify.Classification;
import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.shell.SimpleCommand;
import io.vritti.store.ActionState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Assembles the record of an episode (facts.md §4.1) from a failure: every text in it is redacted on the way in. */
public final class EpisodeAssembly {

    private final Settings settings;
    private final EnvironmentFacts environment;
    private final RecentSecrets secrets = new RecentSecrets();

    public EpisodeAssembly(Settings settings, EnvironmentFacts environment) {
        this.settings = settings;
        this.environment = environment;
    }

    Episode episode(JournalEvent.FailureCaptured captured, ActionState state, Redactor knowing) {
        return episode(
                captured.failure(),
                state,
                captured.before(),
                captured.end(),
                captured.held() ? Confidence.HELD : Confidence.UNTRIED,
                List.of(),
                knowing);
    }

    /**
     * @param state of the action after it, redacted
     * @param before what was done before it, the oldest first
     * @param end what it belonged to
     * @param confidence what it adds to what is known of whether such failures hold
     * @param ownTags beside those that follow from the failure
     * @param redactor knows the secrets of the action
     */
    public Episode episode(
            AnalyzedFailure failure,
            ActionState state,
            List<String> before,
            CallEnd end,
            Confidence confidence,
            List<String> ownTags,
            Redactor redactor) {
        Action action = failure.action();
        Classification classification = failure.classification();
        Map<String, RedactedText> facts = environment.of(action, redactor);
        if (failure.evidence() != null && !failure.evidence().user().isEmpty()) {
            facts.put(
                    EnvironmentFacts.USER,
                    redactor.redactedName(failure.evidence().user()));
        }
        List<RedactedText> tools =
                tools(action, end.tool()).stream().map(redactor::redactedName).toList();
        List<RedactedText> taken = before.stream()
                .map(text -> secrets.redactor(redactor, text).redacted(text))
                .toList();
        return new Episode(
                new Episode.Identity(state.episodeId(), state.actionKey(), state.kind(), state.signature()),
                new Episode.Call(state.family(), state.action(), goal(end.goal(), state, redactor), tools, taken),
                new Episode.Error(
                        errorTrace(failure, redactor),
                        state.errorLine(),
                        classification.errorClass().wireName(),
                        classification.finer().wireName(),
                        classification.transientFailure(),
                        failure.severity().level()),
                new Episode.Surroundings(facts, tags(classification, state, tools, facts, ownTags, redactor)),
                Episode.Occurrences.once(state.lastFailureMillis(), state.durationMillis(), confidence),
                Episode.Knowledge.only(state.evidence()));
    }

    private RedactedText goal(String said, ActionState state, Redactor redactor) {
        if (said != null && settings.captureGoal() != GoalCapture.OFF) {
            return redactor.redacted(said);
        }
        return redactor.redacted("run ").plus(state.family());
    }

    private RedactedText errorTrace(AnalyzedFailure failure, Redactor redactor) {
        Outcome outcome = failure.outcome();
        String text = switch (settings.captureText()) {
            case NONE -> "";
            case LINE -> failure.signature().line();
            case TAIL -> outcome.output();
        };
        String end = switch (outcome.end()) {
            case EXIT -> "exit code " + outcome.code();
            case KILLED_BY_HOST -> "killed by its host after " + outcome.durationNanos() / 1_000_000 + " ms";
            case NOT_STARTED -> "not started";
            case STATUS -> "HTTP status " + outcome.code();
            case RESULT -> "reported by the tool";
            case EXCEPTION -> String.valueOf(outcome.exception());
        };
        RedactedText ended = redactor.redacted(end);
        return text.isBlank() ? ended : redactor.redacted(text.strip() + "\n").plus(ended);
    }

    /** @param around the tool inside whose call it happened, or null */
    private static List<String> tools(Action action, String around) {
        Set<String> tools = new LinkedHashSet<>(tools(action));
        if (around != null) {
            tools.add(around);
        }
        return List.copyOf(tools);
    }

    private static List<String> tools(Action action) {
        return action.byKind(EpisodeAssembly::programs, http -> List.of("http"), tool -> List.of(tool.tool()));
    }

    private static List<String> programs(ProcessAction process) {
        Set<String> tools = new LinkedHashSet<>();
        SimpleCommand last = process.script().last();
        if (last != null) {
            add(tools, Command.of(last));
        }
        for (Command command : process.commands()) {
            if (!Programs.pure(command)) {
                add(tools, command);
            }
        }
        return tools.isEmpty() ? List.of(process.family()) : List.copyOf(tools);
    }

    private static void add(Set<String> tools, Command command) {
        if (!command.program().isEmpty()) {
            tools.add(command.program());
        }
    }

    private static List<RedactedText> tags(
            Classification classification,
            ActionState state,
            List<RedactedText> tools,
            Map<String, RedactedText> facts,
            List<String> own,
            Redactor redactor) {
        Set<RedactedText> tags = new LinkedHashSet<>();
        own.forEach(tag -> tags.add(redactor.redacted(tag)));
        tags.add(redactor.redactedName(classification.errorClass().wireName()));
        tags.add(redactor.redactedName(classification.finer().wireName()));
        tags.add(state.family());
        tags.addAll(tools);
        if (facts.containsKey(EnvironmentFacts.PROJECT)) {
            tags.add(facts.get(EnvironmentFacts.PROJECT));
        }
        return List.copyOf(tags);
    }
}
