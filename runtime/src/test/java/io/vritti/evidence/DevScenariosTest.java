package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.capture.PreRunSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scenarios that the whole agent is judged by, with the evidence alone in the place of the gate. */
class DevScenariosTest {

    private static final Path SCENARIOS = besideTheSources("shared/replay/dev-scenarios.jsonl");
    private static final Set<String> MUST_RUN =
            Set.of("retry", "variant_ok", "fix", "noise", "other", "fail", "transient_fail");

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private int repeats;
    private int caught;

    @Test
    void no_step_that_must_run_is_said_to_fail_and_most_repeats_are_caught() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(SCENARIOS));
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(SCENARIOS)) {
            JsonNode scenario = mapper.readTree(line);
            if (scenario.path("channel").asText().equals("process")) {
                play(scenario);
            }
        }
        System.out.printf("%s%d of %d repeats caught%n", said, caught, repeats);
        assertThat(wrong).isEmpty();
        // Issue 3 asks for half; without the snapshot that the gate takes, a fresh file may stay unsure for one more
        // run.
        assertThat(caught).isGreaterThanOrEqualTo(repeats / 2);
    }

    private void play(JsonNode scenario) throws IOException {
        String id = scenario.path("id").asText();
        boolean information = scenario.path("kind").asText().equals("information");
        World world = new World(Files.createDirectory(folder.resolve(id)));
        Map<String, Evidence> memory = new HashMap<>();
        for (JsonNode step : scenario.path("steps")) {
            String role = step.path("role").asText();
            if (role.equals("edit")) {
                world.write(step.path("path").asText(), step.path("body").asText());
                continue;
            }
            if (role.equals("wait")) {
                sleep(step.path("path").asDouble());
                continue;
            }
            step.path("env")
                    .properties()
                    .forEach(e -> world.environment.put(e.getKey(), e.getValue().asText()));
            ProcessAction action = world.bash(step.path("cmd").asText());
            Evidence evidence = memory.get(action.key().hex());
            CheckResult finding = evidence == null ? null : world.check(evidence, action);
            PreRunSnapshot snapshot = PreRunSnapshot.at(action);
            Outcome outcome = world.run(action);
            judge(id, role, information, finding);
            if (outcome.failed()) {
                memory.put(action.key().hex(), world.collector.collect(action, outcome, snapshot, World.BUDGET_NANOS));
            } else {
                memory.remove(action.key().hex());
                world.changes.succeeded(action, outcome);
            }
        }
        if (Files.exists(world.folder.resolve("srv.pid"))) {
            world.run(world.bash("kill $(cat srv.pid)"));
        }
    }

    private void judge(String id, String role, boolean information, CheckResult finding) {
        boolean holds = finding instanceof CheckResult.Holds;
        if (finding != null) {
            said.append(String.format("%-24s %-14s %s%n", id, role, finding));
        }
        if (information) {
            return;
        }
        if (holds && MUST_RUN.contains(role)) {
            wrong.add(id + "/" + role + ": " + finding);
        }
        if (role.equals("repeat")) {
            repeats++;
            caught += holds ? 1 : 0;
        }
    }

    /** The folder of shared material lies beside the working copy, or beside its parent. */
    private static Path besideTheSources(String name) {
        Path found = Path.of(name).toAbsolutePath();
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isReadable(up.resolve(name))) {
                return up.resolve(name);
            }
        }
        return found;
    }

    private static void sleep(double seconds) {
        try {
            Thread.sleep((long) (seconds * 1000));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
