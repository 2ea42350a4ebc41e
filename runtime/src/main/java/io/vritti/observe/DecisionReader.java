package io.vritti.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.config.Mode;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code decisions.jsonl} and its older generations; for commands. Lines that are no decision are skipped. */
public final class DecisionReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RotatingFile file;

    public DecisionReader(File home) {
        file = new RotatingFile(new File(home, DecisionLog.FILE_NAME), DecisionLog.FILE_BYTES, DecisionLog.GENERATIONS);
    }

    /**
     * All decisions, the oldest line first; none if there is no file.
     *
     * @throws IOException if a file is there and cannot be read
     */
    public List<Decision> read() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (File generation : file.files()) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new FileInputStream(generation), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Decision decision = parse(line);
                    if (decision != null) {
                        decisions.add(decision);
                    }
                }
            }
        }
        return decisions;
    }

    private static Decision parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject() ? decision(node) : null;
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException torn) {
            return null;
        }
    }

    private static Decision decision(JsonNode node) {
        return new Decision(
                text(node, "id"),
                text(node, "session"),
                Instant.parse(node.path("at").asText()).toEpochMilli(),
                new Decision.Call(text(node, "key"), text(node, "family"), text(node, "action")),
                new Decision.Judgement(
                        Mode.valueOf(constant(node, "mode")),
                        text(node, "scope"),
                        text(node, "layer"),
                        text(node, "verdict"),
                        text(node, "reason"),
                        node.path("elapsed_us").asLong()),
                new Decision.Known(
                        text(node, "episode"),
                        text(node, "class"),
                        node.path("failures").asLong(),
                        texts(node, "changed"),
                        texts(node, "checked"),
                        text(node, "lifts"),
                        text(node, "fix"),
                        text(node, "advice")),
                new Decision.Result(
                        Decision.Course.valueOf(constant(node, "course")),
                        Decision.End.valueOf(constant(node, "outcome")),
                        node.path("code").asInt(-1)));
    }

    private static String constant(JsonNode node, String field) {
        return node.path(field).asText().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }
}
