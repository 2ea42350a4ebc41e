package io.vritti.evidence.check;

import io.vritti.evidence.Evidence;
import io.vritti.proof.Cause;
import io.vritti.proof.CompleteInputs;
import io.vritti.proof.Proof;
import io.vritti.reads.Paths;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import java.util.ArrayList;
import java.util.List;

/** Relocates evidence of the same action in another place to this one (design.md §2, "shared key"). */
public final class Relocation {

    private final List<String> from;
    private final List<String> to;

    private Relocation(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param places where the action is about to run, as its shared key leaves them out
     * @param directory where that is
     * @return evidence that names the files of these places; without proofs of what cannot be carried over
     */
    public static Evidence of(Evidence evidence, List<String> places, String directory) {
        if (evidence.places().size() != places.size() || otherHome(evidence.places(), places)) {
            return Evidence.none(evidence.capturedAtMillis(), directory, "it failed in a place that is not known");
        }
        Relocation relocation = new Relocation(evidence.places(), places);
        List<Proof> proofs = new ArrayList<>();
        for (Proof proof : evidence.proofs()) {
            Proof moved = relocation.moved(proof);
            if (moved == null) {
                break;
            }
            proofs.add(moved);
        }
        return new Evidence(
                evidence.capturedAtMillis(),
                directory,
                evidence.salt(),
                proofs,
                evidence.environment(),
                "it failed in another place, whose files prove nothing here",
                places,
                evidence.overBudget(),
                evidence.user());
    }

    /** Folders of the same name in two homes have nothing to do with each other, unless they are of one project. */
    private static boolean otherHome(List<String> from, List<String> to) {
        return to.size() < 2 || to.get(0).isEmpty() && !to.get(1).equals(from.get(1));
    }

    /** Null for what one place says nothing about another of, and for every weaker proof behind it. */
    private Proof moved(Proof proof) {
        List<ObservedInput> seen = new ArrayList<>();
        for (ObservedInput input : proof.seen()) {
            Input moved = moved(input.input());
            if (moved == null) {
                return null;
            }
            seen.add(new ObservedInput(moved, input.state(), input.sure()));
        }
        if (proof instanceof Cause cause) {
            String subject = moved(cause.subject());
            return subject == null ? null : new Cause(cause.kind(), subject, seen, cause.environment(), cause.epoch());
        }
        return proof instanceof CompleteInputs ? new CompleteInputs(seen) : null;
    }

    private Input moved(Input input) {
        String subject = moved(input.subject());
        return subject == null ? null : Input.of(input.kind(), subject);
    }

    /** A path below a place moves with it; a folder above moves as far up; what is no path stays. */
    private String moved(String subject) {
        if (!subject.startsWith("/")) {
            return subject;
        }
        for (int i = 0; i < from.size(); i++) {
            String old = from.get(i);
            if (!old.isEmpty() && (subject.equals(old) || subject.startsWith(old + "/"))) {
                return to.get(i).isEmpty() ? null : to.get(i) + subject.substring(old.length());
            }
        }
        return above(subject);
    }

    private String above(String subject) {
        String old = from.isEmpty() ? "" : from.get(0);
        if (old.isEmpty() || !old.startsWith(subject.equals("/") ? subject : subject + "/")) {
            return subject;
        }
        String here = to.get(0);
        for (String folder = old; here != null && !folder.equals(subject); folder = Paths.parent(folder)) {
            here = Paths.parent(here);
        }
        return here;
    }
}
