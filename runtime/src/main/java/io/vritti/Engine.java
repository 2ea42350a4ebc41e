package io.vritti;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.Looks;
import io.vritti.flight.FlightRecords;
import io.vritti.gate.Gate;
import io.vritti.gate.GateAssembly;
import io.vritti.gate.GateWarmUp;
import io.vritti.gate.ModeSwitch;
import io.vritti.gate.StoredFailures;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.report.SimilarFailureFinder;
import io.vritti.gate.report.VerdictCounts;
import io.vritti.gate.rules.Allowances;
import io.vritti.home.Home;
import io.vritti.journal.ActionTrail;
import io.vritti.journal.BatchWriter;
import io.vritti.journal.CaptureRing;
import io.vritti.journal.EnvironmentFacts;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.journal.FirstReflection;
import io.vritti.log.JulLogger;
import io.vritti.metrics.Metrics;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.observe.DecisionLog;
import io.vritti.observe.HostTimeZone;
import io.vritti.recall.EmbeddingFailureFinder;
import io.vritti.redact.Redactor;
import io.vritti.reflect.ReflectionMeter;
import io.vritti.reflect.Reflector;
import io.vritti.reflect.work.OwnRules;
import io.vritti.reflect.work.ReflectionWorker;
import io.vritti.retain.RetentionWorker;
import io.vritti.store.SharedMemory;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.remote.ModelVectors;
import io.vritti.store.remote.RemoteMemory;
import io.vritti.store.shared.SharedStores;

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

    private final Metrics metrics;
    private final JvmFigures figures;
    private final HomeFigures homeFigures;
    private final FlightRecords flight = new FlightRecords();
    private final HostUses uses;
    private final WaysOut ways;

    private final RetentionWorker retention;

    /** Null where the settings that switch the agent are in order. */
    private final String switchProblem;

    private final Gate gate;

    /**
     * @param uses what the host uses of the JVM, asked again and again
     * @param calls what it works for
     */
    Engine(Settings settings, Woven armed, HostUses uses, CallSide calls) {
        switchProblem = settings.switchProblem();
        Home home = calls.home();
        Counters counters = calls.counters();
        Redactor redactor = new Redactor(home.secret());
        calls.credentials().by(redactor::identity);
        this.uses = uses;
        log = calls.log();
        record();
        VerdictCounts verdicts = new VerdictCounts();
        metrics = new Metrics(ours -> log.logOnce("metrics", "a part of the metrics could not be read", ours))
                .with(counters)
                .with(verdicts)
                .with(log.metrics());
        String session = Session.current();
        figures = new JvmFigures(home, session, metrics, counters, log);
        ways = new WaysOut(settings, home, metrics, uses.telemetry(), log);
        open(settings, home, redactor);
        JulLogger.deliverTo(
                (logger, message, thrown) -> log.logOnce(logger + ": " + message, logger + ": " + message, thrown));
        MemoryOnly memoryOnly = new MemoryOnly(log);
        store = new StoreOpening(
                () -> HostTimeZone.undecidedBy(() -> EmbeddedStore.open(
                        home, log::warn, settings.store().shared(), new StoreMeter(counters, flight))),
                memoryOnly::because,
                memoryOnly::fromNowOn);
        embedding = new TextEmbedding(settings, home);
        shared = SharedStores.open(
                settings,
                home,
                store,
                new ModelVectors(embedding, settings.embed().dimension()),
                log);
        if (shared != null) {
            // A first connection takes the longest of all.
            shared.start();
            metrics.with(shared.metrics());
        }
        decisions = home.usable() ? DecisionLog.in(home.folder(), counters, log) : DecisionLog.none();

        looks = new Looks(counters, log);
        FixIndex fixes = new FixIndex();
        AdviceIndex advice = new AdviceIndex();
        ModeSwitch mode = new ModeSwitch(settings.mode());
        ReflectionMeter reflections = new ReflectionMeter(flight);
        metrics.with(reflections);
        Reflector rules = reflections.counting(OwnRules.quick(settings));
        ring = new CaptureRing(
                () -> new BatchWriter(
                                redactor,
                                new EpisodeAssembly(settings, new EnvironmentFacts(redactor)),
                                new FirstReflection(rules, advice::put, log),
                                new EvidenceWriter(),
                                store,
                                decisions,
                                counters,
                                log)
                        .recording(flight),
                new ActionTrail(),
                counters,
                log);
        metrics.with(ring);
        homeFigures = new HomeFigures(home, store, log);
        metrics.with(homeFigures).with(new BuildFigures());
        Allowances allowances = new Allowances(ring::allowedOnce);
        stored = new StoredFailures(home, store, settings.gate().indexBytes(), looks, fixes, advice, allowances);
        reflection = ReflectionAssembly.worker(settings, home, store, redactor, embedding, counters, reflections, log);
        retention = new RetentionWorker(
                settings, home, store, System::currentTimeMillis, RetentionWorker.AFTER_START_MILLIS, log);
        housekeeping = new Housekeeping(
                home,
                mode,
                stored,
                store,
                this::problem,
                settings,
                armed,
                uses::management,
                this::recurring,
                redactor::redact,
                counters,
                figures,
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
                .counting(verdicts)
                .advising(advice)
                .sharing(shared == null ? SharedMemory.NONE : shared)
                .recalling(settings.embed().enabled() && home.usable() ? like : SimilarFailureFinder.NONE)
                .gate(ring, session);
        rehearsal = new GateWarmUp(settings, redactor);
    }

    void start() {
        housekeeping.start();
        ways.start();
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

    Metrics metrics() {
        return metrics;
    }

    private void recurring() {
        record();
        ways.tick();
        if (reflection != null) {
            reflection.tick();
        }
        retention.tick();
        homeFigures.tick(System.nanoTime());
    }

    /** Not before the host uses JFR: what it has not loaded is not loaded for it. */
    private void record() {
        if (!flight.begun() && uses.recorder()) {
            try {
                flight.begin();
            } catch (LinkageError without) {
                log.logOnce("recorder", "the JDK Flight Recorder gets no events", without);
            }
        }
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
        ways.close();
        if (reflection != null) {
            reflection.close();
        }
        retention.close();
        like.close();
        store.resume();
        ring.close(untilNanos - LAST_NANOS - SEND_NANOS - System.nanoTime());
        if (shared != null) {
            shared.close(untilNanos - LAST_NANOS);
        }
        embedding.close();
        looks.retire();
        figures.close();
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
