package io.vritti.intercept;

import io.vritti.bridge.VrittiBridge;
import io.vritti.config.Settings;
import io.vritti.gate.CallGate;
import io.vritti.gate.ModelTurns;
import io.vritti.intercept.http.HttpCalls;
import io.vritti.intercept.http.ModelEndpoints;
import io.vritti.intercept.http.UrlCalls;
import io.vritti.intercept.process.ProcessCalls;
import io.vritti.intercept.tool.ToolCalls;
import io.vritti.ledger.Ledger;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Puts the hooks together. */
public final class CallAssembly {

    private CallAssembly() {}

    /**
     * @param credentialIdentity a keyed hash
     * @param libraries reads the calls of the host's libraries
     * @param ledger notes what the host itself writes
     */
    public static VrittiBridge.Hooks hooks(
            CallGate gate,
            ModelTurns conversation,
            Settings settings,
            UnaryOperator<String> credentialIdentity,
            HostLibraries libraries,
            Ledger ledger,
            Counters counters,
            AgentLog log) {
        // Anonymous classes: made on the host's thread, before lambdas are cheap.
        Supplier<List<String>> modelHosts = new Supplier<>() {
            @Override
            public List<String> get() {
                return settings.modelHosts();
            }
        };
        BooleanSupplier hintResults = new BooleanSupplier() {
            @Override
            public boolean getAsBoolean() {
                return settings.hintResults();
            }
        };
        HttpCalls requests =
                new HttpCalls(gate, conversation, new ModelEndpoints(modelHosts), credentialIdentity, counters);
        return new CallHooks(
                new ProcessCalls(gate, conversation.tools()),
                requests,
                new UrlCalls(requests),
                new ToolCalls(gate, conversation, hintResults, counters),
                libraries,
                ledger,
                counters,
                log);
    }
}
