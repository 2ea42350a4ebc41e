package io.vritti.evidence;

import io.vritti.ledger.Ledger;
import io.vritti.proof.Cause;
import io.vritti.proof.CompleteInputs;
import io.vritti.proof.EffectEpoch;
import io.vritti.proof.NotBefore;
import io.vritti.proof.Proof;
import io.vritti.proof.RemoteAnswer;
import io.vritti.proof.RemoteRefusal;
import io.vritti.proof.ToolRefusal;
import io.vritti.proof.TreeInputs;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.tree.TreeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what {@link EvidenceWriter} wrote. It runs on the host's thread, within the gate's deadline, and uses no library: only
 * the failures that a call matches are read, so that 50,000 remembered ones are kept in their stored form alone.
 */
public final class EvidenceReader {

    /** Evidence of another version is not read: it proves nothing, and the next failure writes it anew. */
    static final int VERSION = 1;

    static final String CLOSED = "closed";
    static final String TREE = "tree";
    static final String REMOTE = "remote";
    static final String TOOL = "tool";
    static final String REFUSED = "refused";
    static final String NOT_BEFORE = "not_before";

    /** Versions up to 0.1 wrote no {@code over_budget}; their reason began with these words. */
    private static final String OLD_OVER_BUDGET = "over budget";

    private EvidenceReader() {}

    /** @return evidence that proves nothing where the text is null, of another version, or not evidence at all */
    public static Evidence read(String text) {
        if (text == null) {
            return unreadable();
        }
        try {
            Json json = JsonReader.read(text);
            return json.get("v").number() == VERSION ? evidence(json) : unreadable();
        } catch (RuntimeException e) {
            return unreadable();
        }
    }

    private static Evidence unreadable() {
        return Evidence.none(0, "", "what was seen at the failure cannot be read");
    }

    private static Evidence evidence(Json json) {
        List<Proof> proofs = new ArrayList<>();
        for (Json proof : json.get("proofs").elements()) {
            proofs.add(proof(proof));
        }
        String unproven = json.get("unproven").text();
        return new Evidence(
                json.get("at").number(),
                json.get("dir").text(),
                json.get("salt").number(),
                proofs,
                new EnvironmentState(texts(json.get("env").values())),
                unproven,
                texts(json.get("places")),
                json.get("over_budget").isTrue(unproven.startsWith(OLD_OVER_BUDGET)),
                json.get("user").text());
    }

    private static Proof proof(Json json) {
        String kind = json.get("kind").text();
        String of = json.get("of").text();
        return switch (kind) {
            case CLOSED -> new CompleteInputs(seen(json));
            case TREE -> tree(json);
            case REMOTE -> new RemoteAnswer((int) json.get("status").number(), of, seen(json), epoch(json));
            case TOOL -> new ToolRefusal(of, seen(json), epoch(json));
            case REFUSED -> new RemoteRefusal(of, seen(json), epoch(json));
            case NOT_BEFORE -> new NotBefore(json.get("until").number(), asked(json), of, epoch(json));
            default ->
                new Cause(
                        Cause.Kind.ofWord(kind),
                        of,
                        seen(json),
                        json.get("env").isTrue(false),
                        json.values().containsKey("session") ? epoch(json) : null);
        };
    }

    /** All of it but the listing, which is never stored. */
    private static TreeInputs tree(Json json) {
        return new TreeInputs(
                new TreeScope(texts(json.get("roots")), texts(json.get("programs")), texts(json.get("named"))),
                seen(json),
                texts(json.get("parts").values()),
                (int) json.get("names").number(),
                new EffectEpoch(
                        json.get("session").number(),
                        json.get("processes").number(),
                        0,
                        json.values().containsKey("written")
                                ? json.get("written").number()
                                : Ledger.UNWATCHED),
                texts(json.get("unsure")),
                null);
    }

    /** As earlier versions wrote it, a named time is named without how long was asked for. */
    private static long asked(Json json) {
        if (!json.get("named").isTrue(false)) {
            return -1;
        }
        return json.values().containsKey("asked") ? json.get("asked").number() : 0;
    }

    private static EffectEpoch epoch(Json json) {
        return new EffectEpoch(
                json.get("session").number(),
                json.get("processes").number(),
                json.get("writes").number(),
                Ledger.UNWATCHED);
    }

    private static List<ObservedInput> seen(Json json) {
        List<ObservedInput> inputs = new ArrayList<>();
        for (Json seen : json.get("seen").elements()) {
            Input input = Input.of(seen.at(0).text(), seen.at(1).text());
            if (input == null) {
                throw new IllegalArgumentException("unknown input " + seen);
            }
            inputs.add(new ObservedInput(input, seen.at(2).text(), seen.at(3).isTrue(true)));
        }
        return inputs;
    }

    private static List<String> texts(Json array) {
        return array.elements().stream().map(Json::text).toList();
    }

    private static Map<String, String> texts(Map<String, Json> members) {
        Map<String, String> texts = new TreeMap<>();
        members.forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }
}
