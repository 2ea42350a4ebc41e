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
        HttpCalls requests = new HttpCalls(
                gate, conversation, new ModelEndpoints(settings.modelHosts()), credentialIdentity, counters);
        return new CallHooks(
                new ProcessCalls(gate, conversation.tools()),
                requests,
                new UrlCalls(requests),
                new ToolCalls(gate, conversation, settings.hintResults(), counters),
                libraries,
                ledger,
                counters,
                log);
    }
}
