package io.vritti.gate;

import io.vritti.capture.Chronicle;
import io.vritti.capture.redact.Redactor;
import io.vritti.config.Settings;
import io.vritti.observe.Counters;
import java.util.Map;
import java.util.Properties;

/** A gate that refuses everywhere what it would refuse anywhere. */
final class VetoingGate {

    private VetoingGate() {}

    static Gate with(Conversation conversation, Counters counters) {
        return with(conversation, counters, new FailureIndex(json -> null), new RecordedChronicle());
    }

    /** @param index what it knows at its start */
    static Gate with(Conversation conversation, Counters counters, FailureIndex index, Chronicle chronicle) {
        Settings settings =
                Settings.load("mode=veto,veto.scope=all,veto.holdout=0", new Properties(), Map.of("HOME", "/nowhere"));
        return new GateAssembly(
                        settings,
                        new Switch(settings.mode()),
                        index,
                        new Fixes(),
                        EarlyFilter.NOTHING,
                        new Allowances(key -> {}),
                        conversation,
                        new Redactor(new byte[32]),
                        counters)
                .gate(chronicle, "test");
    }
}
