package io.vritti.gate;

import io.vritti.capture.Chronicle;
import io.vritti.capture.classify.Classifier;
import io.vritti.capture.redact.Redactor;
import io.vritti.config.Settings;
import io.vritti.observe.Counters;
import io.vritti.state.EvidenceCheck;
import io.vritti.state.EvidenceCollector;
import io.vritti.state.OpaqueChanges;
import io.vritti.store.SharedMemory;
import java.time.Clock;

/** Puts a gate together: one place that knows all its parts. */
public final class GateAssembly {

    private static final int HEXADECIMAL = 16;

    private final Settings settings;
    private final Switch mode;
    private final FailureIndex index;
    private final Fixes fixes;
    private final EarlyFilter early;
    private final Allowances allowances;
    private final Conversation conversation;
    private final Redactor redactor;
    private final Counters counters;
    private SharedMemory others = SharedMemory.NONE;
    private LikeFailures like = LikeFailures.NONE;

    public GateAssembly(
            Settings settings,
            Switch mode,
            FailureIndex index,
            Fixes fixes,
            EarlyFilter early,
            Allowances allowances,
            Conversation conversation,
            Redactor redactor,
            Counters counters) {
        this.settings = settings;
        this.mode = mode;
        this.index = index;
        this.fixes = fixes;
        this.early = early;
        this.allowances = allowances;
        this.conversation = conversation;
        this.redactor = redactor;
        this.counters = counters;
    }

    /** Has the gate ask other machines, too. */
    public GateAssembly sharing(SharedMemory shared) {
        this.others = shared;
        return this;
    }

    /** Has the gate tell how failures ended that mean nearly the same. */
    public GateAssembly recalling(LikeFailures failures) {
        this.like = failures;
        return this;
    }

    /**
     * @param chronicle where it reports
     * @param session this JVM: pid and start time
     */
    public Gate gate(Chronicle chronicle, String session) {
        OpaqueChanges opaqueChanges = new OpaqueChanges();
        conversation.whenUserSpeaks(opaqueChanges::happened);
        FailureMemory memory = new FailureMemory(index, early, others);
        Trust trust = new Trust();
        Rulebook rules = new Rulebook(new Rules(settings.deny()), new Rules(settings.allow()), allowances);
        Audit audit = new Audit(settings, session);
        Learning learning = new Learning(
                memory,
                new FailureAnalysis(new Classifier(), evidenceCollector(opaqueChanges)),
                new Repairs(fixes, index, rules, redactor),
                opaqueChanges,
                trust,
                new LikeHints(like, chronicle, audit, counters, settings.gateDeadlineNanos()),
                chronicle,
                audit,
                counters,
                session);
        return new Gate(
                mode,
                rules,
                memory,
                new Judge(
                        new EvidenceCheck(opaqueChanges, Clock.systemUTC()),
                        new ClassPolicy(settings.vetoAfter()),
                        settings.gateDeadlineNanos()),
                new Enforcement(
                        settings, trust, new Insistence(settings.vetoInsist()), new Holdout(settings.vetoHoldout())),
                new Polling(),
                conversation,
                learning,
                new VetoMessage(redactor),
                counters);
    }

    private EvidenceCollector evidenceCollector(OpaqueChanges opaqueChanges) {
        // Follows from the home's secret, without telling it.
        long salt = Long.parseLong(redactor.identity("evidence"), HEXADECIMAL);
        return new EvidenceCollector(opaqueChanges, Clock.systemUTC(), salt);
    }
}
