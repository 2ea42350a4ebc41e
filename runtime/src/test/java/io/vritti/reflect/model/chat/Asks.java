package io.vritti.reflect.model.chat;

import io.vritti.redact.Redactor;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.Question;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A question, an answer to it, and how it is asked, for tests. */
final class Asks {

    static final String MODEL = "openrouter/free";

    /** By the wall clock of these tests: Monday, 30 November 2026, 12:00 UTC. */
    static final long NOW_MILLIS = 1_796_040_000_000L;

    static final Question QUESTION = new Question(
            "npm run build",
            "build the site",
            List.of("> site@1.0.0 build", "> vite build", "sh: 1: vite: not found", "npm error code 127"),
            List.of("executable_missing=vite"),
            List.of("npm ci"));

    static final String GOOD = "{\"root_cause\":\"vite is not installed in this project.\",\"evidence_lines\":[3],"
            + "\"preconditions\":[{\"kind\":\"executable_missing\",\"subject\":\"vite\"}],"
            + "\"resolution_strategy\":\"Install the dependencies of the project, then build again.\","
            + "\"command\":\"npm ci\",\"applies_when\":\"node_modules is missing\","
            + "\"not_when\":\"vite is installed globally\",\"prevention_guidance\":\"Install after each checkout.\","
            + "\"similar_patterns\":[\"tsc: not found\"],\"statically_inferable\":false,\"confidence\":\"high\"}";

    private Asks() {}

    static Redactor redactor() {
        return new Redactor(new byte[] {1});
    }

    static Models models(Endpoint endpoint) {
        return Models.of(endpoint, redactor(), command -> true, () -> NOW_MILLIS);
    }

    static Answer ask(Model model) {
        return model.ask(QUESTION, in(20_000));
    }

    static Answer ask(ScriptedEndpoint server) {
        return ask(models(server.endpoint()).named(MODEL));
    }

    static long in(long millis) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
