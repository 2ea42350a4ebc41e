package io.vritti.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.ledger.Ledger;
import io.vritti.proof.Cause;
import io.vritti.proof.CompleteInputs;
import io.vritti.proof.EffectEpoch;
import io.vritti.proof.NotBefore;
import io.vritti.proof.Proof;
import io.vritti.proof.RemoteAnswer;
import io.vritti.proof.RemoteRefusal;
import io.vritti.proof.TreeInputs;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Evidence as one line of JSON, and back. The names are short because there is one line for each remembered failure. For
 * agent threads: it loads Jackson.
 */
public final class EvidenceCodec {

    /** Evidence of another version is not read: it proves nothing, and the next failure writes it anew. */
    private static final int VERSION = 1;

    private static final String CLOSED = "closed";
    private static final String REMOTE = "remote";
    private static final String REFUSED = "refused";
    private static final String NOT_BEFORE = "not_before";

    private final JsonFactory factory = new JsonFactory();
    private final ObjectMapper mapper = new ObjectMapper(factory);

    public String write(Evidence evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("v", VERSION);
            json.writeNumberField("at", evidence.capturedAtMillis());
            json.writeStringField("dir", evidence.directory());
            json.writeNumberField("salt", evidence.salt());
            if (!evidence.unproven().isEmpty()) {
                json.writeStringField("unproven", evidence.unproven());
            }
            if (!evidence.places().isEmpty()) {
                json.writeArrayFieldStart("places");
                for (String place : evidence.places()) {
                    json.writeString(place);
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("proofs");
            for (Proof proof : evidence.proofs()) {
                write(proof, json);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("env");
            for (Map.Entry<String, String> variable :
                    evidence.environment().hashes().entrySet()) {
                json.writeStringField(variable.getKey(), variable.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /** @return evidence that proves nothing where the text is null, of another version, or not evidence at all */
    public Evidence read(String text) {
        if (text == null) {
            return unreadable();
        }
        try {
            JsonNode json = mapper.readTree(text);
            if (json.path("v").asInt() != VERSION) {
                return unreadable();
            }
            List<Proof> proofs = new ArrayList<>();
            for (JsonNode proof : json.path("proofs")) {
                proofs.add(proof(proof));
            }
            Map<String, String> hashes = new TreeMap<>();
            json.path("env")
                    .properties()
                    .forEach(e -> hashes.put(e.getKey(), e.getValue().asText()));
            List<String> places = new ArrayList<>();
            json.path("places").forEach(place -> places.add(place.asText()));
            return new Evidence(
                    json.path("at").asLong(),
                    json.path("dir").asText(),
                    json.path("salt").asLong(),
                    proofs,
                    new EnvironmentState(hashes),
                    json.path("unproven").asText(""),
                    places);
        } catch (IOException | RuntimeException e) {
            return unreadable();
        }
    }

    private static Evidence unreadable() {
        return Evidence.none(0, "", "what was seen at the failure cannot be read");
    }

    private static void write(Proof proof, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (proof instanceof Cause cause) {
            json.writeStringField("kind", cause.kind().word());
            json.writeStringField("of", cause.subject());
            json.writeBooleanField("env", cause.environment());
            write(cause.conditions(), json);
            if (cause.clock() != null) {
                write(cause.clock(), json);
            }
        } else if (proof instanceof CompleteInputs closed) {
            json.writeStringField("kind", CLOSED);
            write(closed.inputs(), json);
        } else if (proof instanceof TreeInputs tree) {
            json.writeStringField("kind", TreeInputsCodec.KIND);
            TreeInputsCodec.write(tree, json);
            write(tree.inputs(), json);
        } else if (proof instanceof RemoteAnswer answer) {
            json.writeStringField("kind", REMOTE);
            json.writeNumberField("status", answer.status());
            json.writeStringField("of", answer.authority());
            write(answer.clock(), json);
        } else if (proof instanceof RemoteRefusal refusal) {
            json.writeStringField("kind", REFUSED);
            json.writeStringField("of", refusal.service());
            write(refusal.clock(), json);
            write(refusal.inputs(), json);
        } else if (proof instanceof NotBefore delay) {
            json.writeStringField("kind", NOT_BEFORE);
            json.writeNumberField("until", delay.instantMillis());
            json.writeBooleanField("named", delay.named());
            json.writeStringField("of", delay.authority());
            write(delay.clock(), json);
        }
        json.writeEndObject();
    }

    private static void write(EffectEpoch clock, JsonGenerator json) throws IOException {
        json.writeNumberField("session", clock.session());
        json.writeNumberField("processes", clock.processes());
        json.writeNumberField("writes", clock.writes());
    }

    private static void write(List<ObservedInput> inputs, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("seen");
        for (ObservedInput seen : inputs) {
            json.writeStartArray();
            json.writeString(seen.input().kind());
            json.writeString(seen.input().subject());
            json.writeString(seen.state());
            if (!seen.sure()) {
                json.writeBoolean(false);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static Proof proof(JsonNode json) {
        String kind = json.path("kind").asText();
        return switch (kind) {
            case CLOSED -> new CompleteInputs(seen(json));
            case TreeInputsCodec.KIND -> TreeInputsCodec.read(json, seen(json));
            case REMOTE ->
                new RemoteAnswer(json.path("status").asInt(), json.path("of").asText(), clock(json));
            case REFUSED -> new RemoteRefusal(json.path("of").asText(), seen(json), clock(json));
            case NOT_BEFORE ->
                new NotBefore(
                        json.path("until").asLong(),
                        json.path("named").asBoolean(),
                        json.path("of").asText(),
                        clock(json));
            default ->
                new Cause(
                        Cause.Kind.ofWord(kind),
                        json.path("of").asText(),
                        seen(json),
                        json.path("env").asBoolean(),
                        json.has("session") ? clock(json) : null);
        };
    }

    private static EffectEpoch clock(JsonNode json) {
        return new EffectEpoch(
                json.path("session").asLong(),
                json.path("processes").asLong(),
                json.path("writes").asLong(),
                Ledger.UNWATCHED);
    }

    private static List<ObservedInput> seen(JsonNode json) {
        List<ObservedInput> inputs = new ArrayList<>();
        for (JsonNode seen : json.path("seen")) {
            Input input = Input.of(seen.path(0).asText(), seen.path(1).asText());
            if (input == null) {
                throw new IllegalArgumentException("unknown input " + seen);
            }
            inputs.add(
                    new ObservedInput(input, seen.path(2).asText(), seen.path(3).asBoolean(true)));
        }
        return inputs;
    }
}
