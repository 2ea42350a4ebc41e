package io.vritti.evidence.check;

import io.vritti.evidence.Evidence;
import io.vritti.proof.Cause;
import io.vritti.proof.Proof;
import io.vritti.world.input.ExecutableBitInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.LookupInput;
import io.vritti.world.input.MatchesInput;
import io.vritti.world.input.ModulesInput;
import io.vritti.world.input.NamesTimeInput;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.ProgramInput;
import io.vritti.world.input.RightsInput;
import java.util.List;
import java.util.stream.Stream;

/** Chooses from all that was looked at what a reader wants to know: the few inputs that an action is about. */
final class EvidenceSummary {

    private static final int MAX_TOLD = 6;

    private EvidenceSummary() {}

    /** Never empty. */
    static List<String> of(Proof proof, List<ObservedInput> checked, Evidence evidence) {
        List<ObservedInput> told = checked.stream()
                .filter(seen -> tells(seen, evidence) && explains(seen, proof))
                .toList();
        if (told.isEmpty()) {
            told = checked.stream()
                    .filter(seen -> seen.input() instanceof FileInput && missing(seen))
                    .toList();
        }
        if (told.isEmpty()) {
            told = checked.stream()
                    .filter(seen -> seen.input() instanceof ProgramInput)
                    .toList();
        }
        if (told.isEmpty()) {
            return List.of("nothing it reads has changed");
        }
        Stream<ObservedInput> still = checked.stream().filter(seen -> below(seen, evidence) && missing(seen));
        return Stream.concat(told.stream().limit(MAX_TOLD), still.limit(MAX_TOLD))
                .distinct()
                .map(seen -> evidence.shortened(seen.input().sameness(seen.state())))
                .toList();
    }

    /** That a program may be run explains no error but that it may not. */
    private static boolean explains(ObservedInput seen, Proof proof) {
        return proof instanceof Cause || !(seen.input() instanceof ExecutableBitInput);
    }

    private static boolean missing(ObservedInput seen) {
        return seen.state().equals(FileInput.MISSING);
    }

    /** Folders on the way, programs that are where they were and names that are no files are looked at and not worth a word. */
    private static boolean tells(ObservedInput seen, Evidence evidence) {
        if (seen.input() instanceof RightsInput
                || seen.input() instanceof ModulesInput
                || seen.input() instanceof MatchesInput
                || seen.input() instanceof NamesTimeInput
                || seen.input() instanceof ProgramInput) {
            return false;
        }
        if (seen.input() instanceof LookupInput) {
            return seen.state().equals(LookupInput.MISSING);
        }
        return !(seen.input() instanceof FileInput) || below(seen, evidence) && !missing(seen);
    }

    private static boolean below(ObservedInput seen, Evidence evidence) {
        return seen.input() instanceof FileInput && seen.input().subject().startsWith(evidence.directory() + "/");
    }
}
