package io.vritti.gate;

import io.vritti.config.Settings;
import io.vritti.evidence.Looks;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.capture.EvidenceCollector;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.failure.classify.Classifier;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.Advisor;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.memory.FailureFilter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.ProbeBackoff;
import io.vritti.gate.policy.ClassCircuitBreaker;
import io.vritti.gate.policy.ClassPolicy;
import io.vritti.gate.policy.Enforcement;
import io.vritti.gate.policy.Holdout;
import io.vritti.gate.policy.Judge;
import io.vritti.gate.policy.Polling;
import io.vritti.gate.report.Audit;
import io.vritti.gate.report.SimilarFailureFinder;
import io.vritti.gate.report.SimilarFailureHints;
import io.vritti.gate.report.VerdictCounts;
import io.vritti.gate.report.VetoMessage;
import io.vritti.gate.rules.ActionRules;
import io.vritti.gate.rules.Allowances;
import io.vritti.gate.rules.Rulebook;
import io.vritti.journal.GoalSource;
import io.vritti.journal.Journal;
import io.vritti.ledger.Ledger;
import io.vritti.observe.Counters;
import io.vritti.redact.Redactor;
import io.vritti.store.SharedMemory;
import java.time.Clock;

/** Puts a gate together: one place that knows all its parts. */
public final class GateAssembly {

    private static final int HEXADECIMAL = 16;

    private final Settings settings;
    private final ModeSwitch mode;
    private final FailureIndex index;
    private final FixIndex fixes;
    private final FailureFilter early;
    private final Allowances allowances;
    private final ModelTurns conversation;
    private final Redactor redactor;
    private final Counters counters;
    private Ledger ledger = new Ledger();
    private Looks looks = Looks.HERE;
    private SharedMemory others = SharedMemory.NONE;
    private GoalSource goals;
    private AdviceIndex advice = new AdviceIndex();
    private SimilarFailureFinder like = SimilarFailureFinder.NONE;
    private VerdictCounts verdicts = new VerdictCounts();

    public GateAssembly(
            Settings settings,
            ModeSwitch mode,
            FailureIndex index,
            FixIndex fixes,
            FailureFilter early,
            Allowances allowances,
            ModelTurns conversation,
            Redactor redactor,
            Counters counters) {
        this.settings = settings;
        this.mode = mode;
        this.index = index;
        this.fixes = fixes;
        this.early = early;
        this.allowances = allowances;
        this.conversation = conversation;
        this.goals = new GoalSource(conversation.tools(), settings);
        this.redactor = redactor;
        this.counters = counters;
    }

    /** Has the gate go by what the host itself has written. */
    public GateAssembly noting(Ledger written) {
        this.ledger = written;
        return this;
    }

    /** Has the gate note with each failure what the host wants to reach. */
    public GateAssembly stating(GoalSource stated) {
        this.goals = stated;
        return this;
    }

    /** Has the gate look at files on these threads. */
    public GateAssembly looking(Looks threads) {
        this.looks = threads;
        return this;
    }

    /** Has the gate ask other machines, too. */
    public GateAssembly sharing(SharedMemory shared) {
        this.others = shared;
        return this;
    }

    /** Has the gate tell what reflections say about failures. */
    public GateAssembly advising(AdviceIndex known) {
        this.advice = known;
        return this;
    }

    /** Has the gate count here what it says. */
    public GateAssembly counting(VerdictCounts counts) {
        this.verdicts = counts;
        return this;
    }

    /** Has the gate tell how failures ended that mean nearly the same. */
    public GateAssembly recalling(SimilarFailureFinder failures) {
        this.like = failures;
        return this;
    }

    /**
     * @param journal where it reports
     * @param session this JVM: pid and start time
     */
    public Gate gate(Journal journal, String session) {
        SideEffectCounter opaqueChanges = new SideEffectCounter(ledger);
        conversation.whenUserSpeaks(opaqueChanges::happened);
        FailureMemory memory = new FailureMemory(index, early, others);
        Users users = new Users(redactor);
        ClassCircuitBreaker breaker = new ClassCircuitBreaker();
        Rulebook rules = new Rulebook(
                new ActionRules(settings.veto()::deny), new ActionRules(settings.veto()::allow), allowances);
        Audit audit = new Audit(settings, session);
        FixLearner learner = new FixLearner(fixes, index, rules, redactor, users::of, others);
        FixTrials trials = new FixTrials(learner, journal);
        Advisor advisor = new Advisor(advice, memory, rules, looks);
        FailureAnalysis analysis = new FailureAnalysis(
                looks,
                new FailureReader(new Classifier(), settings::captureText),
                evidenceCollector(opaqueChanges),
                users);
        OutcomeRecorder recorder = new OutcomeRecorder(
                memory,
                new FailureRecorder(
                        memory, analysis, learner, trials, advisor, journal, audit, counters, verdicts, session),
                new SuccessRecorder(memory, learner, trials, breaker, journal, counters, verdicts, session),
                learner,
                opaqueChanges,
                new SimilarFailureHints(like, journal, audit, counters, verdicts, settings.gate()::deadlineNanos),
                journal,
                audit);
        Judge judge = new Judge(
                new EvidenceCheck(opaqueChanges, Clock.systemUTC(), variableSalt()),
                new ClassPolicy(settings.veto()::after));
        Opinions opinions = new Opinions(looks, rules, memory, judge, conversation, users, counters);
        Series series = new Series(new Polling());
        Enforcement enforcement = new Enforcement(
                settings,
                breaker,
                new ProbeBackoff(settings.veto()::insist),
                new Holdout(settings.veto()::holdout),
                conversation.frameworks());
        Remedies remedies = new Remedies(learner, advisor, trials);
        VetoMessage message = new VetoMessage(redactor);
        DecisionRecorder decisions = new DecisionRecorder(memory, learner, journal, audit, counters, verdicts, session);
        return new Gate(
                mode,
                opinions,
                memory,
                series,
                conversation,
                goals,
                new Rulings(opinions, series, enforcement, remedies, message, recorder, decisions),
                new EarlierCalls(mode, opinions, memory, series, enforcement, recorder, decisions, counters),
                decisions,
                remedies,
                recorder,
                new InsideFailures(opaqueChanges),
                message,
                new FirstReports(settings, conversation, memory, looks),
                settings.gate()::deadlineNanos,
                counters);
    }

    private EvidenceCollector evidenceCollector(SideEffectCounter opaqueChanges) {
        // Follows from the home's secret, without telling it.
        long salt = Long.parseLong(redactor.identity("evidence"), HEXADECIMAL);
        return new EvidenceCollector(opaqueChanges, Clock.systemUTC(), salt, variableSalt());
    }

    /** Stored nowhere: it follows from the home's secret each time. */
    private long variableSalt() {
        return Long.parseUnsignedLong(
                redactor.identity("variables, first half") + redactor.identity("variables, second half"), HEXADECIMAL);
    }
}
