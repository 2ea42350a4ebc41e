package io.vritti.state;

import io.vritti.state.input.FileInput;
import io.vritti.state.input.LookupInput;
import io.vritti.state.input.MatchesInput;
import io.vritti.state.input.ModulesInput;
import io.vritti.state.input.NamesTimeInput;
import io.vritti.state.input.ProgramInput;
import io.vritti.state.input.RightsInput;
import io.vritti.state.input.Seen;
import java.util.List;

/** Chooses from all that was looked at what a reader wants to know: the few inputs that an action is about. */
final class Telling {

    private static final int MAX_TOLD = 6;

    private Telling() {}

    /** Never empty. */
    static List<String> of(List<Seen> checked, Evidence evidence) {
        List<Seen> told = checked.stream().filter(seen -> tells(seen, evidence)).toList();
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
        return told.stream()
                .limit(MAX_TOLD)
                .map(seen -> evidence.shortened(seen.input().sameness(seen.state())))
                .toList();
    }

    private static boolean missing(Seen seen) {
        return seen.state().equals(FileInput.MISSING);
    }

    /** Folders on the way, programs that are where they were and names that are no files are looked at and not worth a word. */
    private static boolean tells(Seen seen, Evidence evidence) {
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
        return !(seen.input() instanceof FileInput)
                || seen.input().subject().startsWith(evidence.directory() + "/") && !missing(seen);
    }
}
