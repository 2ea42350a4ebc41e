package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionSecrets;
import io.vritti.action.Outcome;
import io.vritti.action.SharedKeys;
import io.vritti.config.TextCapture;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.failure.classify.Classifier;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.CallEnd;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.journal.FailureState;
import io.vritti.journal.FirstReflection;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.tool.ConversationNumber;
import java.util.List;

/**
 * Remembers a failure that a person enters by hand. No evidence was captured when it happened, so it never leads to more than a
 * hint.
 */
public final class ManualRecording {

    /** As the author of changes that no JVM under the agent made. */
    private static final String SESSION = "told";

    private final MemoryStore store;
    private final EpisodeAssembly assembly;
    private final FirstReflection reflection;
    private final Redactor redactor;
    private final FailureReader reader;

    /** @param kept how much of an output is remembered */
    public ManualRecording(
            MemoryStore store,
            EpisodeAssembly assembly,
            FirstReflection reflection,
            Redactor redactor,
            TextCapture kept) {
        this.store = store;
        this.assembly = assembly;
        this.reflection = reflection;
        this.redactor = redactor;
        this.reader = new FailureReader(new Classifier(), () -> kept);
    }

    /**
     * @param output what it said: both streams, or the body of the answer
     * @param goal what was to be done, or null
     * @return the episode that it now is, or has been counted in
     */
    public Episode record(Action action, int code, String output, String goal, List<String> tags, long nowMillis) {
        Outcome.End end =
                action.byKind(process -> Outcome.End.EXIT, http -> Outcome.End.STATUS, tool -> Outcome.End.RESULT);
        Outcome outcome = new Outcome(end, code, null, nowMillis, 0, -1, output, "", 0, -1);
        AnalyzedFailure failure =
                reader.read(action, outcome, null, new SharedKeys().of(action).key());
        FailureRecord remembered = store.state(action.key().hex())
                .map(FailureRecord::stored)
                .orElseGet(() -> FailureRecord.fresh(action.key()));
        FailureState state = remembered.failed(failure, SESSION, 0, ConversationNumber.UNKNOWN, 0, null, nowMillis);
        Redactor knowing = ActionSecrets.redactor(redactor, action);
        ActionState stored = state.stored(knowing, null);
        store.apply(List.of(new Change.FailureAdded(
                reflection.of(assembly.episode(
                        failure,
                        stored,
                        List.of(),
                        new CallEnd(0, goal, null, nowMillis, System.nanoTime()),
                        Confidence.UNTRIED,
                        tags,
                        knowing)),
                stored)));
        return store.episode(stored.episodeId()).orElseThrow();
    }
}
