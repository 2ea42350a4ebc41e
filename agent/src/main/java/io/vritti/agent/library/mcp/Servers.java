package io.vritti.agent.library.mcp;

import io.vritti.agent.library.HiddenField;
import java.util.List;
import java.util.UUID;

/**
 * Tells servers from each other: by the command line of one that runs as a child process, else by the client that is connected to it.
 * Two clients of one URL may have different credentials, and so different servers behind it.
 */
final class Servers {

    /** Client objects of two JVMs may have the same number. */
    private static final String THIS_JVM = UUID.randomUUID().toString();

    private static final String STDIO = "io.modelcontextprotocol.client.transport.StdioClientTransport";

    String ofClient(Object client) {
        Object transport = HiddenField.of(client, "transport");
        if (transport != null && transport.getClass().getName().equals(STDIO)) {
            Object started = HiddenField.of(transport, "params");
            if (started != null
                    && HiddenField.of(started, "command") instanceof String command
                    && HiddenField.of(started, "args") instanceof List<?> arguments) {
                Object environment = HiddenField.of(started, "env");
                return command + " " + arguments + " in "
                        + Integer.toHexString(String.valueOf(environment).hashCode());
            }
        }
        return session(client);
    }

    String session(Object client) {
        return client.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(client)) + " in "
                + THIS_JVM;
    }
}
