package io.vritti.agent.library.mcp;

import java.lang.reflect.Field;
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
        Object transport = read(client, "transport");
        if (transport != null && transport.getClass().getName().equals(STDIO)) {
            Object started = read(transport, "params");
            if (started != null
                    && read(started, "command") instanceof String command
                    && read(started, "args") instanceof List<?> arguments) {
                Object environment = read(started, "env");
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

    /** @return null where it cannot be had */
    private static Object read(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return null;
        }
    }
}
