package io.vritti.cli.episode;

import io.vritti.cli.terminal.TimeText;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.proof.Proof;
import java.util.ArrayList;
import java.util.List;

/** Describes for people what makes a failure certain, and for how long. */
public final class EvidenceText {

    private EvidenceText() {}

    /** @param stored as the memory keeps it, or null */
    public static List<String> of(String stored, TimeText time, long nowMillis) {
        Evidence evidence = stored == null ? null : EvidenceReader.read(stored);
        List<String> lines = new ArrayList<>();
        if (evidence == null) {
            return lines;
        }
        for (Proof proof : evidence.proofs()) {
            long untilMillis = evidence.capturedAtMillis() + proof.lifeMillis();
            lines.add(kind(proof) + ": " + proof.precondition() + ", "
                    + (untilMillis > nowMillis
                            ? "believed until " + time.at(untilMillis)
                            : "believed no longer, since " + time.at(untilMillis)));
        }
        if (!evidence.unproven().isBlank()) {
            lines.add("no proof of all that it reads: " + evidence.unproven());
        }
        List<String> unsure = evidence.unsureInputs();
        if (!unsure.isEmpty()) {
            lines.add("not sure before the next failed run: " + String.join(", ", unsure));
        }
        return lines;
    }

    private static String kind(Proof proof) {
        return switch (proof.basis()) {
            case CAUSE -> "cause";
            case CLOSED_INPUTS -> "all that it reads";
            case TREE_INPUTS -> "the tree that it works on";
            case REMOTE -> "answer of a server";
            case NAMED_TIME -> "time that a server named";
            case BACK_OFF -> "pause for a busy server";
        };
    }
}
