package io.vritti.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A memory as its owner sees it: through the commands of the jar, and its plain files. */
record Memory(Path home) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The agent takes a second to get ready; the rest is for a loaded machine. */
    private static final Duration KEPT = Duration.ofSeconds(60);

    /** Waits until a failure is kept. An exit waits for that, too, but no longer than 2 s. */
    void awaitFailure() throws Exception {
        if (!Await.upTo(KEPT, () -> Files.exists(home.resolve("failed.keys")), kept -> kept)) {
            throw new IOException("no failure is kept in " + home + " after " + KEPT);
        }
    }

    /** The actions of all remembered episodes. */
    Set<String> failedActions() throws IOException, InterruptedException {
        Run run = Host.command(home.getParent(), "list", "--json", "--limit", "1000000", "--home", home.toString());
        if (run.exitCode() != 0) {
            throw new IOException("list ended with " + run);
        }
        Set<String> actions = new TreeSet<>();
        for (JsonNode episode : JSON.readTree(run.stdout())) {
            actions.add(episode.get("action").asText());
        }
        return actions;
    }

    /** The lines of {@code decisions.jsonl}; none while there is no such file. */
    List<JsonNode> decisions() throws IOException {
        List<JsonNode> decisions = new ArrayList<>();
        Path file = home.resolve("decisions.jsonl");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                decisions.add(JSON.readTree(line));
            }
        }
        return decisions;
    }

    Path database() {
        return home.resolve("vritti.db");
    }
}
