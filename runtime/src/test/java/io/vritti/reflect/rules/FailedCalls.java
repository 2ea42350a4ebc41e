package io.vritti.reflect.rules;

import io.vritti.episode.Episode;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.Classifier;
import io.vritti.failure.classify.Symptoms;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.redact.RedactedText;
import java.util.List;
import java.util.Map;

/** Episodes of failed calls, with the class and the error line that their texts are given when they are remembered. */
final class FailedCalls {

    private static final Classifier CLASSIFIER = new Classifier();

    private FailedCalls() {}

    static Episode process(String command, int exitCode, String output) {
        return process(command, exitCode, output, null);
    }

    /** @param evidence as it is stored, or null */
    static Episode process(String command, int exitCode, String output, String evidence) {
        Symptoms symptoms = new Symptoms(exitCode, false, false, null, null, output, command);
        String program = command.strip().split("[\\s|;]+", 2)[0];
        return episode("process", command, List.of(program), symptoms, "exit code " + exitCode, evidence);
    }

    static Episode http(String request, int status, String body) {
        Symptoms symptoms = new Symptoms(null, false, false, status, null, body, request);
        return episode("http", request, List.of("http"), symptoms, "HTTP status " + status, null);
    }

    static Episode killed(String command, String output) {
        Symptoms symptoms = new Symptoms(null, true, true, null, null, output, command);
        return episode(
                "process",
                command,
                List.of(command.split(" ")[0]),
                symptoms,
                "killed by its host after 120000 ms",
                null);
    }

    static Episode exception(String kind, String action, String exceptionClass, String message) {
        Symptoms symptoms = new Symptoms(null, false, false, null, exceptionClass, message, action);
        return episode(kind, action, List.of(action.split(" ")[0]), symptoms, exceptionClass, null);
    }

    private static Episode episode(
            String kind, String action, List<String> tools, Symptoms symptoms, String end, String evidence) {
        Classification found = CLASSIFIER.classify(symptoms);
        ErrorSignature signature = ErrorSignature.of(found.finer(), symptoms.output());
        String trace = symptoms.output().isBlank() ? end : symptoms.output().strip() + "\n" + end;
        return new Episode(
                new Episode.Identity("ep-0000000001", "0".repeat(32), kind, signature.hash()),
                new Episode.Call(
                        RedactedText.stored(tools.get(0)),
                        RedactedText.stored(action),
                        RedactedText.stored("run it"),
                        RedactedText.storedList(tools),
                        List.of()),
                new Episode.Error(
                        RedactedText.stored(trace),
                        RedactedText.stored(signature.line()),
                        found.errorClass().wireName(),
                        found.finer().wireName(),
                        found.transientFailure(),
                        3),
                new Episode.Surroundings(Map.of("cwd", RedactedText.stored("/work/app")), List.of()),
                Episode.Occurrences.once(1, 120_000),
                Episode.Knowledge.only(RedactedText.stored(evidence)));
    }
}
