package io.vritti.agent.library;

import java.util.UUID;

/**
 * Tells MCP servers from each other: by the command line of one that runs as a child process, else by the client that is connected to it.
 * Two clients of one URL may have different credentials, and so different servers behind it.
 */
public final class ServerIdentity {

    /** Client objects of two JVMs may have the same number. */
    private static final String THIS_JVM = UUID.randomUUID().toString();

    private ServerIdentity() {}

    /** @param environment what the server gets besides that of this JVM, of which a hash is kept; may be null */
    public static String ofProcess(Object commandLine, Object environment) {
        return commandLine + " in " + Integer.toHexString(String.valueOf(environment).hashCode());
    }

    public static String ofClient(Object client) {
        return client.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(client)) + " in "
                + THIS_JVM;
    }
}
