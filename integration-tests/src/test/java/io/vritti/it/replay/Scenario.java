package io.vritti.it.replay;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an agent did, one step after the other, and what each step has to come to.
 *
 * @param channel {@code process} or {@code http}
 * @param id names its steps in what is reported
 * @param kind what the last step differs by; {@code information}: a non-zero exit is the answer
 * @param needs programs without which it is left out, or null
 */
public record Scenario(String channel, String id, String kind, List<Step> steps, List<String> needs) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    /** One scenario a line; those that need a program which is not there are left out. */
    public static List<Scenario> read(Path file) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Scenario scenario = JSON.readValue(line, Scenario.class);
            if (scenario.needs == null || scenario.needs.stream().allMatch(Scenario::onPath)) {
                scenarios.add(scenario);
            }
        }
        return scenarios;
    }

    /** Whether the search path that scenarios get leads to the program. */
    private static boolean onPath(String program) {
        return Stream.of("/usr/bin", "/bin").anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Whether its exit codes are answers, so that nothing of it may be vetoed. */
    public boolean informs() {
        return kind.equals("information");
    }

    /**
     * @param cmd for bash
     * @param cwd below the scenario's folder, or null
     * @param env added to a small fixed environment, or null
     * @param stdin or null
     * @param method of a request
     * @param path of a request or of a file to edit; how many seconds to wait
     * @param body of a request or of a file to edit
     */
    public record Step(
            Role role,
            String cmd,
            String cwd,
            Map<String, String> env,
            String stdin,
            String method,
            String path,
            String body,
            Map<String, String> headers) {}

    /** What a step is in its scenario. Those in small letters in the files. */
    public enum Role {
        /** The first failure. */
        fail(true, false),
        /** The same action, and nothing it depends on has changed. */
        repeat(false, false),
        /** The same failure in other words. */
        variant_bad(false, false),
        /** Fails once more, then recovers by itself. */
        transient_fail(true, false),
        /** The same action after the real fix. */
        retry(true, true),
        /** Near in text, but succeeds. */
        variant_ok(true, true),
        fix(true, true),
        noise(true, true),
        other(true, true),
        /** The host itself writes a file: no call that the gate sees. */
        edit(true, true),
        /** Time passes. */
        wait(true, true);

        private final boolean mustRun;
        private final boolean succeeds;

        Role(boolean mustRun, boolean succeeds) {
            this.mustRun = mustRun;
            this.succeeds = succeeds;
        }

        /** Whether a veto of it is wrongful. */
        public boolean mustRun() {
            return mustRun;
        }

        /** How it ends when it runs. */
        public boolean succeeds() {
            return succeeds;
        }
    }
}
