package io.vritti.agent.library.mcp;

import io.vritti.agent.library.LibraryReader;
import io.vritti.agent.library.ServerIdentity;
import io.vritti.intercept.tool.HostToolCall;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a client, and what it asks a server's tool. */
public final class McpReader implements LibraryReader {

    private static final String MODERN = "io.modelcontextprotocol.modern.";

    /** What a promise is one of, where it is no tool's result. Advice has them as constants. */
    static final String CONNECTION = "connection";

    static final String ANSWER = "answer";
    static final String MESSAGES = "messages";

    private final Servers servers = new Servers();
    private final ServerLives lives = new ServerLives();

    /** @param arguments the request, and the promise where the client gives one */
    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        boolean late = arguments.length > 1;
        return target.getClass().getName().startsWith(MODERN)
                ? ModernToolCall.of(arguments[0], ServerIdentity.ofClient(target), late)
                : McpToolCall.of(arguments[0], servers.ofClient(target));
    }

    /** @param arguments the client, the request and the promise of a result; or the transport, a word and a promise */
    @Override
    public Object[] replace(Object[] arguments) {
        return new Object[] {arguments[0], arguments[1], promise(arguments[0], arguments[1], arguments[2])};
    }

    private Object promise(Object target, Object of, Object promised) {
        if (!(of instanceof String word)) {
            return FollowedCall.of(target, of, (Mono<?>) promised);
        }
        return switch (word) {
            case CONNECTION -> lives.connecting(target, (Mono<?>) promised);
            case ANSWER -> lives.awaited(target, (Mono<?>) promised);
            default -> lives.explained(target, (Flux<?>) promised);
        };
    }
}
