package io.vritti.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vritti.proof.Cause;
import io.vritti.proof.CompleteInputs;
import io.vritti.proof.EffectEpoch;
import io.vritti.proof.NotBefore;
import io.vritti.proof.Proof;
import io.vritti.proof.RemoteAnswer;
import io.vritti.proof.RemoteRefusal;
import io.vritti.proof.ToolRefusal;
import io.vritti.proof.TreeInputs;
import io.vritti.world.input.ObservedInput;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes evidence as one line of JSON. The names are short because there is one line for each remembered failure. For agent
 * threads only: it loads Jackson. {@link EvidenceReader} reads it without.
 */
public final class EvidenceWriter {

    private final JsonFactory factory = new JsonFactory();

    public String write(Evidence evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("v", EvidenceReader.VERSION);
            json.writeNumberField("at", evidence.capturedAtMillis());
            json.writeStringField("dir", evidence.directory());
            json.writeNumberField("salt", evidence.salt());
            if (!evidence.unproven().isEmpty()) {
                json.writeStringField("unproven", evidence.unproven());
            }
            if (evidence.overBudget()) {
                json.writeBooleanField("over_budget", true);
            }
            if (!evidence.user().isEmpty()) {
                json.writeStringField("user", evidence.user());
            }
            write("places", evidence.places(), json);
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

    private static void write(Proof proof, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (proof instanceof Cause cause) {
            json.writeStringField("kind", cause.kind().word());
            json.writeStringField("of", cause.subject());
            json.writeBooleanField("env", cause.environment());
            write(cause.conditions(), json);
            if (cause.epoch() != null) {
                write(cause.epoch(), json);
            }
        } else if (proof instanceof CompleteInputs closed) {
            json.writeStringField("kind", EvidenceReader.CLOSED);
            write(closed.inputs(), json);
        } else if (proof instanceof TreeInputs tree) {
            json.writeStringField("kind", EvidenceReader.TREE);
            write(tree, json);
            write(tree.inputs(), json);
        } else if (proof instanceof RemoteAnswer answer) {
            json.writeStringField("kind", EvidenceReader.REMOTE);
            json.writeNumberField("status", answer.status());
            json.writeStringField("of", answer.authority());
            write(answer.epoch(), json);
            write(answer.inputs(), json);
        } else if (proof instanceof ToolRefusal refusal) {
            json.writeStringField("kind", EvidenceReader.TOOL);
            json.writeStringField("of", refusal.tool());
            write(refusal.epoch(), json);
            write(refusal.inputs(), json);
        } else if (proof instanceof RemoteRefusal refusal) {
            json.writeStringField("kind", EvidenceReader.REFUSED);
            json.writeStringField("of", refusal.service());
            write(refusal.epoch(), json);
            write(refusal.inputs(), json);
        } else if (proof instanceof NotBefore delay) {
            json.writeStringField("kind", EvidenceReader.NOT_BEFORE);
            json.writeNumberField("until", delay.instantMillis());
            json.writeBooleanField("named", delay.named());
            json.writeNumberField("asked", delay.askedMillis());
            json.writeStringField("of", delay.authority());
            write(delay.epoch(), json);
        }
        json.writeEndObject();
    }

    private static void write(EffectEpoch epoch, JsonGenerator json) throws IOException {
        json.writeNumberField("session", epoch.session());
        json.writeNumberField("processes", epoch.processes());
        json.writeNumberField("writes", epoch.writes());
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

    private static void write(TreeInputs tree, JsonGenerator json) throws IOException {
        write("roots", tree.scope().roots(), json);
        write("programs", tree.scope().programs(), json);
        write("named", tree.scope().named(), json);
        json.writeObjectFieldStart("parts");
        for (Map.Entry<String, String> part : new TreeMap<>(tree.parts()).entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("names", tree.names());
        json.writeNumberField("session", tree.epoch().session());
        json.writeNumberField("processes", tree.epoch().processes());
        json.writeNumberField("written", tree.epoch().written());
        write("unsure", tree.unsure(), json);
    }

    private static void write(String name, List<String> texts, JsonGenerator json) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
