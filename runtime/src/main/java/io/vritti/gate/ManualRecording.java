package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionSecrets;
import io.vritti.action.Outcome;
import io.vritti.action.SharedKeys;
import io.vritti.config.TextCapture;
import io.vritti.episode.Episode;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.Classifier;
import io.vritti.failure.classify.Failure;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.gate.memory.Failed;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.journal.FailureReport;
import io.vritti.journal.FailureState;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
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
    private final Redactor redactor;
    private final TextCapture kept;

    /** @param kept how much of an output is remembered */
    public ManualRecording(MemoryStore store, EpisodeAssembly assembly, Redactor redactor, TextCapture kept) {
        this.store = store;
        this.assembly = assembly;
        this.redactor = redactor;
        this.kept = kept;
    }

    /**
     * @param output what it said: both streams, or the body of the answer
     * @param goal what was to be done, or null
     * @return the episode that it now is, or has been counted in
     */
    public Episode record(Action action, int code, String output, String goal, List<String> tags, long nowMillis) {
        Failure failure = action.byKind(
                process -> Failure.ofExit(code, output, process.text()),
                http -> Failure.ofStatus(code, output, http.text()));
        Outcome.End end = action.byKind(process -> Outcome.End.EXIT, http -> Outcome.End.STATUS);
        Outcome outcome = new Outcome(end, code, null, nowMillis, 0, -1, output, "", 0, -1);
        Classification classification = new Classifier().classify(failure);
        ErrorSignature signature = ErrorSignature.of(classification.finer(), output);
        if (kept == TextCapture.NONE) {
            signature = signature.withoutLine();
        }
        Failed failed = new Failed(
                action,
                outcome,
                failure,
                classification,
                signature,
                null,
                new SharedKeys().of(action).key());
        FailureRecord remembered = store.state(action.key().hex())
                .map(FailureRecord::stored)
                .orElseGet(() -> FailureRecord.fresh(action.key()));
        FailureState state = remembered.failed(failed, SESSION, 0, null, nowMillis);
        Redactor knowing = ActionSecrets.redactor(redactor, action);
        ActionState stored = state.stored(knowing, null);
        FailureReport report = failed.reported(state, Thread.currentThread().getId());
        store.apply(
                List.of(new Change.Failed(assembly.episode(report, stored, List.of(), goal, tags, knowing), stored)));
        return store.episode(stored.episodeId()).orElseThrow();
    }
}
