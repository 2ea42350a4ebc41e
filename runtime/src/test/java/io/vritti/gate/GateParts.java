package io.vritti.gate;

import io.vritti.capture.redact.Redactor;
import io.vritti.config.Settings;
import io.vritti.observe.Counters;
import java.util.Map;
import java.util.Properties;

/**
 * What a gate in a test is made of: nothing is known to it unless it is given here.
 *
 * @param index what has failed
 * @param fixes how such failures ended
 */
record GateParts(FailureIndex index, Fixes fixes, Conversation conversation, Counters counters) {

    GateParts() {
        this(new FailureIndex(json -> null), new Fixes(), new Conversation(), new Counters());
    }

    GateParts with(FailureIndex other) {
        return new GateParts(other, fixes, conversation, counters);
    }

    GateParts with(Fixes other) {
        return new GateParts(index, other, conversation, counters);
    }

    GateParts with(Conversation other) {
        return new GateParts(index, fixes, other, counters);
    }

    GateParts with(Counters other) {
        return new GateParts(index, fixes, conversation, other);
    }

    /** @param arguments as of the agent */
    GateAssembly assembly(String... arguments) {
        Settings settings = Settings.load(String.join(",", arguments), new Properties(), Map.of("HOME", "/nowhere"));
        return new GateAssembly(
                settings,
                new Switch(settings.mode()),
                index,
                fixes,
                EarlyFilter.NOTHING,
                new Allowances(key -> {}),
                conversation,
                new Redactor(new byte[32]),
                counters);
    }

    /** One that refuses everywhere what it would refuse anywhere. */
    GateAssembly vetoing() {
        return assembly("mode=veto", "veto.scope=all", "veto.holdout=0");
    }

    /** The same, and nobody looks at what it reports. */
    Gate vetoingGate() {
        return vetoing().gate(new RecordedChronicle(), "test");
    }
}
