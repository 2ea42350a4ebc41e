package io.vritti.agent.library.mcp;

import io.modelcontextprotocol.spec.McpTransportException;
import io.vritti.agent.library.EndedServer;
import io.vritti.agent.library.HiddenField;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A server over pipes, from the connection of the first client's transport on. The client itself does not look whether the server lives:
 * what it asks a dead one ends with its time limit.
 */
final class ServerLife {

    /** Never has a value, only an end. */
    private final Sinks.One<Object> end = Sinks.one();

    Mono<Object> connecting(Object transport, Mono<Object> connection) {
        return connection
                .doOnSuccess(none -> watch(HiddenField.of(transport, "process")))
                .doOnError(end::tryEmitError);
    }

    /** An answer, or the end of the server that would have given it. */
    Mono<Object> awaited(Mono<Object> answer) {
        return answer.takeUntilOther(
                end.asMono().onErrorMap(ended -> new McpTransportException(ended.getMessage(), ended)));
    }

    private void watch(Object process) {
        try {
            if (process instanceof Process started) {
                started.onExit().thenRun(() -> ended(started));
            }
        } catch (RuntimeException | LinkageError ours) {
            // Without it the client waits as it does without us.
        }
    }

    private void ended(Process process) {
        Flux.interval(Duration.ofMillis(EndedServer.LOOK_MILLIS))
                .take(EndedServer.MOST_LOOKS)
                .<String>handle((look, words) -> {
                    String last = EndedServer.lastWords(process);
                    if (last != null) {
                        words.next(last);
                    }
                })
                .next()
                .subscribe(words -> end.tryEmitError(new McpTransportException(words)), unknown -> {});
    }
}
