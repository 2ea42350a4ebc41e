package io.vritti.it.inside;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the agent of this JVM has written down of calls that had failed before. */
final class Decisions {

    private static final long LIMIT_SECONDS = 20;
    private static final long STEP_MILLIS = 50;

    private Decisions() {}

    /** Waits for the gate, as an event loop does not. */
    static void awaitGate(Loopback server) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.uri("/first")).build(), HttpResponse.BodyHandlers.discarding());
    }

    /**
     * The lines on a call, once there are so many; or those that there are when the time is over.
     *
     * @param call method and URI
     */
    static List<String> on(String call, int lines) throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        List<String> found = on(call);
        while (found.size() < lines && System.nanoTime() < deadlineNanos) {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            found = on(call);
        }
        return found;
    }

    private static List<String> on(String call) throws IOException {
        Path file = Path.of(System.getenv("VRITTI_HOME"), "decisions.jsonl");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.contains("\"action\":\"" + call + "\""))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
