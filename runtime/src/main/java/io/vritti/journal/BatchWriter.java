package io.vritti.journal;

import io.vritti.action.ActionSecrets;
import io.vritti.action.RecentSecrets;
import io.vritti.bounded.HostHeap;
import io.vritti.bounded.LatestMap;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.flight.CapturedFailure;
import io.vritti.flight.FlightRecords;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionLog;
import io.vritti.observe.RedactedDecision;
import io.vritti.observe.Timed;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.redact.SecretValues;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.StoreOpening;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes entries off the ring, redacts them before anything else, and writes them in batches: one transaction a batch. Runs on
 * one agent thread.
 */
public final class BatchWriter {

    /** facts.md §2.3: 256 rows a transaction cost 28 us each; more would only delay what waits. */
    private static final int MOST_CHANGES = 256;

    /** So many wait while the store is paused; what comes on top is lost, and counted. */
    private static final int MOST_WAITING = 1_024;

    /** As many failed actions as the gate is likely to ask about again; each holds a few short texts, 1 KiB or so. */
    private static final int MOST_KNOWN = 4_096;

    private static final int LEAST_KNOWN = 256;

    /** In a heap of 64 MiB, 1,024 of them. */
    private static final int HEAP_FOR_ONE = 64 * 1024;

    private final Redactor redactor;
    private final EpisodeAssembly assembly;
    private final FirstReflection reflection;
    private final EvidenceWriter evidenceWriter;
    private final StoreOpening store;
    private final DecisionLog decisions;
    private final Counters counters;
    private final AgentLog log;
    private final LatestMap<String, Redactor> knowingByKey =
            new LatestMap<>(Math.max(LEAST_KNOWN, Math.min(MOST_KNOWN, HostHeap.mostBytes() / HEAP_FOR_ONE)));
    private final RecentSecrets secrets = new RecentSecrets();
    private final DailyUses uses = new DailyUses();
    private final List<Change> changes = new ArrayList<>();
    private final List<Episode> unreflected = new ArrayList<>();
    private final List<CapturedFailure> unwritten = new ArrayList<>();
    private FlightRecords flight = new FlightRecords();
    private boolean reflecting;
    private final List<JournalEvent.Marker> markers = new ArrayList<>();

    public BatchWriter(
            Redactor redactor,
            EpisodeAssembly assembly,
            FirstReflection reflection,
            EvidenceWriter evidenceWriter,
            StoreOpening store,
            DecisionLog decisions,
            Counters counters,
            AgentLog log) {
        this.redactor = redactor;
        this.assembly = assembly;
        this.reflection = reflection;
        this.evidenceWriter = evidenceWriter;
        this.store = store;
        this.decisions = decisions;
        this.counters = counters;
        this.log = log;
    }

    /** Also tells the JDK Flight Recorder what it writes. */
    public BatchWriter recording(FlightRecords records) {
        this.flight = records;
        return this;
    }

    void take(JournalEvent entry, boolean endOfBatch) {
        try {
            add(entry);
        } catch (RuntimeException | LinkageError lost) {
            counters.increment(Counter.INTERNAL_ERRORS);
            log.logOnce("capture", "an entry could not be prepared for the store", lost);
        }
        if (endOfBatch || changes.size() >= MOST_CHANGES) {
            write();
        }
    }

    private void add(JournalEvent entry) {
        if (entry instanceof JournalEvent.FailureCaptured captured) {
            AnalyzedFailure failure = captured.failure();
            Redactor knowing = secrets.redactor(redactor, failure.action())
                    .knowing(inOutput(failure.outcome().output()));
            knowingByKey.put(captured.state().actionKey(), knowing);
            ActionState state = redacted(captured.state(), failure.evidence(), knowing);
            changes.add(new Change.FailureAdded(reflected(assembly.episode(captured, state, knowing)), state));
            unwritten.add(new CapturedFailure(
                    state.episodeId(),
                    state.actionKey(),
                    RedactedText.valueOf(state.family()),
                    state.finerClass(),
                    captured.end().atNanos()));
            if (failure.callKey() != null) {
                changes.add(new Change.CalledAs(failure.action().key(), failure.callKey()));
            }
        } else if (entry instanceof JournalEvent.Changed changed) {
            changes.add(
                    new Change.StateChanged(redacted(changed.state(), changed.evidence(), knowing(changed.state()))));
        } else if (entry instanceof JournalEvent.Lifted lifted) {
            Redactor knowing = knowing(lifted.state());
            changes.add(new Change.StateChanged(redacted(lifted.state(), lifted.evidence(), knowing)));
            if (lifted.resolution() != null) {
                changes.add(new Change.Resolved(
                        lifted.state().episodeId(), knowing.redacted(lifted.resolution()), Change.Source.OBSERVED));
            }
            if (lifted.refuted()) {
                changes.add(new Change.Refuted(lifted.state().episodeId()));
            }
        } else if (entry instanceof JournalEvent.FixObserved observed) {
            changes.add(new Change.FixObserved(observed.fix()));
        } else if (entry instanceof JournalEvent.Decided decided) {
            Decision raw = decided.decision();
            decided(RedactedDecision.of(raw, knowing(raw.key(), raw.action())));
        } else if (entry instanceof JournalEvent.AllowedOnce allowed) {
            store.open().takeOnce(allowed.actionKey());
        } else if (entry instanceof JournalEvent.Marker marker) {
            markers.add(marker);
        }
    }

    private void decided(RedactedDecision redacted) {
        decisions.append(redacted);
        flight.decided(redacted);
        Decision decision = redacted.value();
        uses.newBy(decision).ifPresent(changes::add);
        if (decision.fix() != null && decision.outcome() == Decision.End.FAILED) {
            String how = decision.checked().isEmpty() ? "" : ", " + String.join(", ", decision.checked());
            log.info(decision.action() + " failed" + how + ", " + decision.failures()
                    + " times so far; what ended such failures before: " + decision.fix());
        }
    }

    /** The first reflection of a JVM loads its classes, for a quarter of a second: the failure is written before. */
    private Episode reflected(Episode episode) {
        if (reflecting) {
            return reflection.of(episode);
        }
        unreflected.add(episode);
        return episode;
    }

    private void write() {
        try {
            if (!changes.isEmpty() && !(store.paused() && changes.size() < MOST_WAITING)) {
                store.open().apply(changes);
                changes.clear();
                written();
                reflectAfterwards();
            }
        } catch (RuntimeException | LinkageError lost) {
            counters.add(Counter.DROPPED_FAILURES, changes.size());
            if (!store.steppedBack()) {
                log.logOnce("store", "a batch of " + changes.size() + " could not be written to the store", lost);
            }
            changes.clear();
            unwritten.clear();
            unreflected.clear();
        } finally {
            markers.forEach(marker -> marker.reached().countDown());
            markers.clear();
        }
    }

    private void written() {
        long nowNanos = System.nanoTime();
        for (CapturedFailure failure : unwritten) {
            counters.took(Timed.CAPTURE, nowNanos - failure.seenNanos());
            flight.captured(failure, nowNanos - failure.seenNanos());
        }
        unwritten.clear();
    }

    private void reflectAfterwards() {
        if (!unreflected.isEmpty()) {
            reflecting = true;
            for (Episode episode : unreflected) {
                Reflection said = reflection.of(episode).reflection();
                if (said != null) {
                    changes.add(new Change.Reflected(episode.id(), said));
                }
            }
            unreflected.clear();
            if (!changes.isEmpty()) {
                store.open().apply(changes);
                changes.clear();
            }
        }
    }

    /** A line alone does not show what the lines around it do: the heading of a column, the name above a value. */
    private static SecretValues inOutput(String output) {
        SecretValues secrets = new SecretValues();
        return output.indexOf('\n') < 0 ? secrets : secrets.text(output);
    }

    /** @param evidence as this session knows it, or null where it only knows the stored form */
    private ActionState redacted(FailureState state, Evidence evidence, Redactor knowing) {
        return state.stored(
                knowing,
                evidence == null ? state.storedEvidence() : knowing.withoutSecrets(evidenceWriter.write(evidence)));
    }

    private Redactor knowing(FailureState state) {
        return knowing(state.actionKey(), state.action());
    }

    /** What failed in this session has secrets in its variables and headers, too, which its text does not show. */
    private Redactor knowing(String actionKey, String text) {
        Redactor known = knowingByKey.get(actionKey);
        return known == null ? ActionSecrets.redactor(redactor, text) : known;
    }
}
