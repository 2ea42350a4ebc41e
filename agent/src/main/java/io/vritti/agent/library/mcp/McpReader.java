package io.vritti.agent.library.mcp;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.tool.HostToolCall;
import reactor.core.publisher.Mono;

/** Reads a client, and what it asks a server's tool. */
public final class McpReader implements LibraryReader {

    private static final String MODERN = "io.modelcontextprotocol.modern.";

    private final Servers servers = new Servers();

    /** @param arguments the request, and the promise where the client gives one */
    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        boolean late = arguments.length > 1;
        return target.getClass().getName().startsWith(MODERN)
                ? ModernToolCall.of(arguments[0], servers.session(target), late)
                : McpToolCall.of(arguments[0], servers.ofClient(target));
    }

    /** @param arguments the client, the request and the promise of a result */
    @Override
    public Object[] replace(Object[] arguments) {
        return new Object[] {
            arguments[0], arguments[1], FollowedCall.of(arguments[0], arguments[1], (Mono<?>) arguments[2])
        };
    }
}
