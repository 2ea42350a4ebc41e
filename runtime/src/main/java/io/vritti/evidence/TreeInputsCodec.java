package io.vritti.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.ledger.Ledger;
import io.vritti.proof.EffectEpoch;
import io.vritti.proof.TreeInputs;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.tree.TreeScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of {@link EvidenceCodec} for trees: all but the listing, which stays in memory. */
final class TreeInputsCodec {

    static final String KIND = "tree";

    private TreeInputsCodec() {}

    static void write(TreeInputs proof, JsonGenerator json) throws IOException {
        write("roots", proof.scope().roots(), json);
        write("programs", proof.scope().programs(), json);
        write("named", proof.scope().named(), json);
        json.writeObjectFieldStart("parts");
        for (Map.Entry<String, String> part : new TreeMap<>(proof.parts()).entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("names", proof.names());
        json.writeNumberField("session", proof.clock().session());
        json.writeNumberField("processes", proof.clock().processes());
        json.writeNumberField("written", proof.clock().written());
        write("unsure", proof.unsure(), json);
    }

    /** @param inputs read already, as all proofs have them */
    static TreeInputs read(JsonNode json, List<ObservedInput> inputs) {
        Map<String, String> parts = new TreeMap<>();
        json.path("parts")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asText()));
        return new TreeInputs(
                new TreeScope(texts(json.path("roots")), texts(json.path("programs")), texts(json.path("named"))),
                inputs,
                parts,
                json.path("names").asInt(),
                new EffectEpoch(
                        json.path("session").asLong(),
                        json.path("processes").asLong(),
                        0,
                        json.path("written").asLong(Ledger.UNWATCHED)),
                texts(json.path("unsure")),
                null);
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

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
