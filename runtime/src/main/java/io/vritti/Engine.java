package io.vritti;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.Looks;
import io.vritti.gate.Gate;
import io.vritti.gate.GateAssembly;
import io.vritti.gate.GateWarmUp;
import io.vritti.gate.ModeSwitch;
import io.vritti.gate.StoredFailures;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.report.SimilarFailureFinder;
import io.vritti.gate.rules.Allowances;
import io.vritti.home.Home;
import io.vritti.journal.ActionTrail;
import io.vritti.journal.BatchWriter;
import io.vritti.journal.CaptureRing;
import io.vritti.journal.EnvironmentFacts;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.journal.FirstReflection;
import io.vritti.log.JulLogger;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.observe.DecisionLog;
import io.vritti.observe.HostTimeZone;
import io.vritti.recall.EmbeddingFailureFinder;
import io.vritti.redact.Redactor;
import io.vritti.reflect.Reflector;
import io.vritti.reflect.work.OwnRules;
import io.vritti.reflect.work.ReflectionWorker;
import io.vritti.store.SharedMemory;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.remote.ModelVectors;
import io.vritti.store.remote.RemoteMemory;
import io.vritti.store.shared.SharedStores;
import java.util.function.BooleanSupplier;

/** Gate, capture and memory of one JVM, put together. */
final class Engine {

    /** What follows writing and sending, however short, has so long. */
    private static final long LAST_NANOS = 100_000_000L;

    /** Of what is left at an exit, writing may take all but this: what is written can still be sent by another JVM. */
    private static final long SEND_NANOS = 300_000_000L;

    private final AgentLog log;
    private final StoreOpening store;
    private final DecisionLog decisions;
    private final CaptureRing ring;
    private final Housekeeping housekeeping;
    private final Looks looks;
    private final StoredFailures stored;
    private final GateWarmUp rehearsal;

    private final TextEmbedding embedding;
    private final EmbeddingFailureFinder like;

    /** Null where none is configured. */
    private final RemoteMemory shared;

    /** Null where no model is ever asked. */
    private final ReflectionWorker reflection;

    /** Null where the settings that switch the agent are in order. */
    private final String switchProblem;

    private final Gate gate;

    /**
     * @param managed whether the host uses JMX, asked again and again
     * @param calls what it works for
     */
    Engine(Settings settings, Woven armed, BooleanSupplier managed, CallSide calls) {
        switchProblem = settings.switchProblem();
        Home home = calls.home();
        Counters counters = calls.counters();
        Redactor redactor = new Redactor(home.secret());
        calls.credentials().by(redactor::identity);
        log = calls.log();
        open(settings, home, redactor);
        JulLogger.deliverTo(
                (logger, message, thrown) -> log.logOnce(logger + ": " + message, logger + ": " + message, thrown));
        MemoryOnly memoryOnly = new MemoryOnly(log);
        store = new StoreOpening(
                () -> HostTimeZone.undecidedBy(() ->
                        EmbeddedStore.open(home, log::warn, settings.store().shared())),
                memoryOnly::because);
        embedding = new TextEmbedding(settings, home);
        shared = SharedStores.open(settings, home, store, new ModelVectors(embedding, settings.embedDimension()), log);
        if (shared != null) {
            // A first connection takes the longest of all.
            shared.start();
        }
        decisions = home.usable() ? DecisionLog.in(home.folder(), counters, log) : DecisionLog.none();

        looks = new Looks(counters, log);
        FixIndex fixes = new FixIndex();
        AdviceIndex advice = new AdviceIndex();
        ModeSwitch mode = new ModeSwitch(settings.mode());
        Reflector rules = OwnRules.quick(settings);
        ring = new CaptureRing(
                () -> new BatchWriter(
                        redactor,
                        new EpisodeAssembly(settings, new EnvironmentFacts(redactor)),
                        new FirstReflection(rules, advice::put, log),
                        new EvidenceWriter(),
                        store,
                        decisions,
                        counters,
                        log),
                new ActionTrail(),
                counters,
                log);
        Allowances allowances = new Allowances(ring::allowedOnce);
        stored = new StoredFailures(home, store, settings.indexBytes(), looks, fixes, advice, allowances);
        reflection = ReflectionAssembly.worker(settings, home, store, redactor, embedding, counters, log);
        housekeeping = new Housekeeping(
                home,
                mode,
                stored,
                store,
                this::problem,
                settings,
                armed,
                managed,
                reflection == null ? () -> {} : reflection::tick,
                counters,
                log);
        like = new EmbeddingFailureFinder(store, embedding, settings.customer(), redactor, log);
        gate = new GateAssembly(
                        settings,
                        mode,
                        stored.index(),
                        fixes,
                        stored,
                        allowances,
                        calls.conversation(),
                        redactor,
                        counters)
                .noting(calls.ledger())
                .stating(calls.goals())
                .looking(looks)
                .advising(advice)
                .sharing(shared == null ? SharedMemory.NONE : shared)
                .recalling(settings.embedEnabled() && home.usable() ? like : SimilarFailureFinder.NONE)
                .gate(ring, Session.current());
        rehearsal = new GateWarmUp(settings, redactor);
    }

    void start() {
        housekeeping.start();
        stored.expectCalls();
    }

    /** Loads the classes that a failure needs, by playing one. */
    void rehearseFailure() {
        rehearse(rehearsal::fail);
    }

    /** Loads the classes that a veto needs, by playing some; where memory is shared, what another machine reports as well. */
    void rehearseVeto() {
        rehearse(rehearsal::repeat);
        if (shared != null) {
            rehearse(() -> rehearsal.believe(evidence -> new EvidenceWriter().write(evidence)));
        }
    }

    private void rehearse(Runnable play) {
        try {
            play.run();
        } catch (RuntimeException | LinkageError ours) {
            log.logOnce("rehearsal", "a rehearsed failure was not understood", ours);
        }
    }

    Gate gate() {
        return gate;
    }

    /** What keeps it from doing what its owner meant, from remembering, or from sharing what it remembers; or null. */
    private String problem() {
        String own = switchProblem == null ? store.problem() : switchProblem;
        return own != null || shared == null ? own : shared.problem();
    }

    /**
     * Writes and sends what is left. Bounded but for the store, whose last transaction may take as long as the disk does: the
     * caller has a bound of its own.
     *
     * @param untilNanos on the clock of {@link System#nanoTime}
     */
    void close(long untilNanos) {
        housekeeping.close();
        if (reflection != null) {
            reflection.close();
        }
        like.close();
        store.resume();
        ring.close(untilNanos - LAST_NANOS - SEND_NANOS - System.nanoTime());
        if (shared != null) {
            shared.close(untilNanos - LAST_NANOS);
        }
        embedding.close();
        looks.retire();
        store.close();
        log.close();
    }

    private void open(Settings settings, Home home, Redactor redactor) {
        settings.warnings().forEach(log::warn);
        if (home.usable()) {
            log.open(home.folder(), redactor::redact);
        } else {
            log.discard();
        }
    }
}
