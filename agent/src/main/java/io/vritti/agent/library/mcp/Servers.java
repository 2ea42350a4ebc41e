package io.vritti.agent.library.mcp;

import io.vritti.agent.library.HiddenField;
import io.vritti.agent.library.ServerIdentity;
import java.util.ArrayList;
import java.util.List;

/** Finds out which server a client is connected to. */
final class Servers {

    private static final String STDIO = "io.modelcontextprotocol.client.transport.StdioClientTransport";

    ServerIdentity ofClient(Object client) {
        Object transport = HiddenField.of(client, "transport");
        if (transport != null && transport.getClass().getName().equals(STDIO)) {
            Object started = HiddenField.of(transport, "params");
            if (started != null
                    && HiddenField.of(started, "command") instanceof String command
                    && HiddenField.of(started, "args") instanceof List<?> arguments) {
                List<String> commandLine = new ArrayList<>(List.of(command));
                arguments.forEach(word -> commandLine.add(String.valueOf(word)));
                return ServerIdentity.ofProcess(commandLine, HiddenField.of(started, "env"));
            }
        }
        return ServerIdentity.ofClient(client);
    }
}
