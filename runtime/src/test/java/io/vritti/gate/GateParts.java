package io.vritti.gate;

import io.vritti.config.Settings;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.memory.FailureFilter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.rules.Allowances;
import io.vritti.observe.Counters;
import io.vritti.redact.Redactor;
import java.util.Map;
import java.util.Properties;

/**
 * What a gate in a test is made of: nothing is known to it unless it is given here.
 *
 * @param index what has failed
 * @param fixes how such failures ended
 */
public record GateParts(FailureIndex index, FixIndex fixes, ModelTurns conversation, Counters counters) {

    public GateParts() {
        this(new FailureIndex(), new FixIndex(), new ModelTurns(), new Counters());
    }

    public GateParts with(FailureIndex other) {
        return new GateParts(other, fixes, conversation, counters);
    }

    public GateParts with(FixIndex other) {
        return new GateParts(index, other, conversation, counters);
    }

    public GateParts with(ModelTurns other) {
        return new GateParts(index, fixes, other, counters);
    }

    public GateParts with(Counters other) {
        return new GateParts(index, fixes, conversation, other);
    }

    /** @param arguments as of the agent */
    public GateAssembly assembly(String... arguments) {
        Settings settings = Settings.load(String.join(",", arguments), new Properties(), Map.of("HOME", "/nowhere"));
        return new GateAssembly(
                settings,
                new ModeSwitch(settings.mode()),
                index,
                fixes,
                FailureFilter.NOTHING,
                new Allowances(key -> {}),
                conversation,
                new Redactor(new byte[32]),
                counters);
    }

    /** One that refuses everywhere what it would refuse anywhere. */
    public GateAssembly vetoing() {
        return assembly("mode=veto", "veto.scope=all", "veto.holdout=0", "gate.deadline=5s");
    }

    /** The same, and nobody looks at what it reports. */
    public Gate vetoingGate() {
        return vetoing().gate(new RecordedJournal(), "test");
    }
}
