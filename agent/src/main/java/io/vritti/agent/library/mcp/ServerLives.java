package io.vritti.agent.library.mcp;

import io.vritti.agent.library.EndedServer;
import io.vritti.agent.library.HiddenField;
import io.vritti.intercept.io.IdentityTable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The servers over pipes, by the transport that has started them. */
final class ServerLives {

    private final IdentityTable<Object, ServerLife> lives = new IdentityTable<>();

    Mono<?> connecting(Object transport, Mono<?> connection) {
        ServerLife life = new ServerLife();
        lives.put(transport, life);
        return life.connecting(transport, connection.cast(Object.class));
    }

    Mono<?> awaited(Object transport, Mono<?> answer) {
        ServerLife life = lives.get(transport);
        return life == null ? answer : life.awaited(answer.cast(Object.class));
    }

    /** What the second client's transport gives: it tells at once that the server has ended, but not why. */
    Flux<?> explained(Object transport, Flux<?> messages) {
        return messages.doOnError(thrown -> explain(transport, thrown));
    }

    private static void explain(Object transport, Throwable thrown) {
        try {
            Throwable root = root(thrown);
            boolean byHost = HiddenField.of(transport, "closed") instanceof AtomicBoolean closed && closed.get();
            boolean unreachable =
                    root instanceof IOException || Boolean.FALSE.equals(HiddenField.of(transport, "connected"));
            String words =
                    byHost || !unreachable ? null : EndedServer.lastWordsSoon(HiddenField.of(transport, "process"));
            if (words != null) {
                root.initCause(new IOException(words));
            }
        } catch (RuntimeException | LinkageError ours) {
            // It is told without the cause.
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
