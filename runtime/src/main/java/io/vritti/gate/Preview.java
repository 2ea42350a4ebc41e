package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.config.Settings;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.memory.FailureFilter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.rules.Allowances;
import io.vritti.gate.verdict.Verdict;
import io.vritti.harness.CommandInside;
import io.vritti.observe.Counters;
import io.vritti.redact.Redactor;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import io.vritti.store.Revised;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The gate's answer to an action, previewed from outside the JVM that would run it; nothing is counted or used up. */
public final class Preview {

    /** Of the states in a memory; the gate compares with fewer. */
    private static final int LATEST = 1_000;

    private final Settings settings;
    private final MemoryStore store;
    private final Redactor redactor;

    public Preview(Settings settings, MemoryStore store, Redactor redactor) {
        this.settings = settings;
        this.store = store;
        this.redactor = redactor;
    }

    /**
     * @param verdict what the evidence says, whatever mode and scope would make of it
     * @param fix what ended such failures before, and how often, or null
     * @param message what the caller of a vetoed call would read, or null if it is none
     */
    public record Answer(Verdict verdict, String fix, String message) {}

    public Answer of(Action action) {
        FailureIndex index = new FailureIndex();
        // Like failures are among the latest; the oldest first, as they happened.
        List<Revised> latest = new ArrayList<>(store.changesBetween(-1, Long.MAX_VALUE, LATEST));
        Collections.reverse(latest);
        for (Revised change : latest) {
            if (change instanceof Revised.Known known) {
                index.refresh(known.state());
            }
        }
        CommandInside inside = Opinions.inside(action);
        ActionKey own = inside == null ? action.key() : inside.action().key();
        store.state(own.hex()).ifPresent(index::refresh);
        Allowances allowances = new Allowances(key -> {});
        allowances.refresh(store.allowances());
        FixIndex fixes = new FixIndex();
        store.fixesAfter(-1).forEach(fixes::refresh);
        AdviceIndex advice = new AdviceIndex();
        store.adviceAfter(-1, advice.most()).forEach(advice::put);
        store.skills().after(-1).forEach(fixes::refresh);
        Gate gate = new GateAssembly(
                        settings,
                        new ModeSwitch(settings.mode()),
                        index,
                        fixes,
                        FailureFilter.NOTHING,
                        allowances,
                        new ModelTurns(),
                        redactor,
                        new Counters())
                .advising(advice)
                .gate(new NoJournal(), "preview");
        Verdict verdict = gate.preview(action);
        Fix fix = gate.fix(action, verdict);
        return new Answer(
                verdict,
                fix == null ? null : fix.told(),
                verdict.blocks() ? gate.previewMessage(action, verdict) : null);
    }
}
