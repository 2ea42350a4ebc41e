package io.vritti.intercept;

import io.vritti.bridge.VrittiBridge;
import io.vritti.gate.CallGate;
import io.vritti.gate.ModelTurns;
import io.vritti.intercept.http.ClientLibraries;
import io.vritti.intercept.http.HttpCalls;
import io.vritti.intercept.http.ModelEndpoints;
import io.vritti.intercept.http.UrlCalls;
import io.vritti.intercept.process.ProcessCalls;
import io.vritti.ledger.Ledger;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts the hooks together. */
public final class CallAssembly {

    private CallAssembly() {}

    /**
     * @param modelHosts hosts of models besides the usual providers
     * @param credentialIdentity a keyed hash
     * @param libraries reads the calls of client libraries
     * @param ledger notes what the host itself writes
     */
    public static VrittiBridge.Hooks hooks(
            CallGate gate,
            ModelTurns conversation,
            List<String> modelHosts,
            UnaryOperator<String> credentialIdentity,
            ClientLibraries libraries,
            Ledger ledger,
            Counters counters,
            AgentLog log) {
        HttpCalls requests = new HttpCalls(gate, conversation, new ModelEndpoints(modelHosts), credentialIdentity);
        return new CallHooks(
                new ProcessCalls(gate), requests, new UrlCalls(requests), libraries, ledger, counters, log);
    }
}
