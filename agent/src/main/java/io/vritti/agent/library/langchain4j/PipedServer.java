package io.vritti.agent.library.langchain4j;

import io.vritti.agent.library.EndedServer;
import io.vritti.agent.library.HiddenField;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A server over pipes of the framework's own MCP client, which before 1.18 waits for a dead one until its time is over. */
final class PipedServer {

    private final Object transport;
    private final Process process;

    /** What the client waits for, by the number of its request. */
    private final Map<?, ?> asked;

    private PipedServer(Object transport, Process process, Map<?, ?> asked) {
        this.transport = transport;
        this.process = process;
        this.asked = asked;
    }

    static void watch(Object transport, Object operations) {
        if (HiddenField.of(transport, "process") instanceof Process process
                && HiddenField.of(operations, "pendingOperations") instanceof Map<?, ?> asked) {
            PipedServer server = new PipedServer(transport, process, asked);
            process.onExit().thenRun(() -> server.lookSoon(EndedServer.MOST_LOOKS));
        }
    }

    /** @return the reason, with what is known of the end of the transport's process */
    static String because(Object transport, String reason) {
        Object process = HiddenField.of(transport, "process");
        String words =
                process instanceof Process started && !started.isAlive() ? EndedServer.lastWordsSoon(process) : null;
        return words == null ? reason : reason + ": " + words;
    }

    /**
     * Again and again: what was asked while it died is known to the client a little later. Not once the client has started another in
     * its place, which is asked by the same numbers.
     */
    private void lookSoon(int looks) {
        Executor soon = CompletableFuture.delayedExecutor(EndedServer.LOOK_MILLIS, TimeUnit.MILLISECONDS);
        soon.execute(() -> {
            if (HiddenField.of(transport, "process") != process) {
                return;
            }
            String words = EndedServer.lastWords(process);
            if (words != null) {
                fail(words);
            }
            if (looks > 1) {
                lookSoon(looks - 1);
            }
        });
    }

    /** As the framework's newer versions fail them. */
    private void fail(String words) {
        for (Object answer : List.copyOf(asked.values())) {
            if (answer instanceof CompletableFuture<?> awaited) {
                awaited.completeExceptionally(new IllegalStateException(
                        "Operation cancelled due to transport failure: Process has exited: " + words));
            }
        }
    }
}
