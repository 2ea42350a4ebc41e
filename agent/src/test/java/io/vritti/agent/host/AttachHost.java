package io.vritti.agent.host;

import com.sun.tools.attach.VirtualMachine;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;

/** Has used everything before the agent comes, then behaves as {@link BridgeHost}. Needs leave to attach to itself. */
public final class AttachHost {

    private AttachHost() {}

    /** @param arguments the agent's jar, the behaviour */
    public static void main(String[] arguments) throws Exception {
        new ProcessBuilder("true").start().waitFor();
        HttpClient.newHttpClient();
        ((HttpURLConnection) URI.create("http://127.0.0.1/").toURL().openConnection()).disconnect();
        VirtualMachine self =
                VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
        self.loadAgent(arguments[0]);
        self.loadAgent(arguments[0]);
        self.detach();
        BridgeHost.main(new String[] {arguments[1]});
    }
}
