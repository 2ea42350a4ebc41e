package io.vritti.call;

import io.vritti.bridge.VrittiBridge;
import io.vritti.gate.Conversation;
import io.vritti.gate.Gate;
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
     */
    public static VrittiBridge.Hooks hooks(
            Gate gate,
            Conversation conversation,
            List<String> modelHosts,
            UnaryOperator<String> credentialIdentity,
            Counters counters,
            AgentLog log) {
        ModelEndpoints models = new ModelEndpoints(modelHosts);
        return new CallHooks(
                new ProcessCalls(gate),
                new HttpCalls(gate, conversation, models, credentialIdentity),
                new UrlCalls(gate, conversation, models, credentialIdentity),
                counters,
                log);
    }
}
