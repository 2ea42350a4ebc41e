package io.vritti.evidence;

import io.vritti.proof.Cause;
import io.vritti.proof.Proof;
import io.vritti.world.input.ObservedInput;
import java.util.List;

/**
 * The evidence of a failure, by which a later look can decide whether it still holds (design.md §5.2). Holds no file content and no value
 * of a variable, only salted hashes; {@link EvidenceWriter} turns it into one string, {@link EvidenceReader} back.
 *
 * @param capturedAtMillis wall clock at the failure
 * @param directory absolute path of the action's working directory, or "" for a request: names below it are said without it
 * @param salt of the hashes in it
 * @param proofs each by itself makes the failure certain, strongest first; may be empty
 * @param environment the variables, or {@link EnvironmentState#NONE} if no proof needs them
 * @param unproven why there is no proof of the inputs, in words; "" if there is one
 * @param places what a shared key leaves out: where the action ran ({@link io.vritti.action.SharedKey}); empty if not asked
 * @param overBudget whether the capture's budget ended before all inputs had been looked at
 * @param user on whose behalf the action was made, as a keyed hash; empty where no user is known
 */
public record Evidence(
        long capturedAtMillis,
        String directory,
        long salt,
        List<Proof> proofs,
        EnvironmentState environment,
        String unproven,
        List<String> places,
        boolean overBudget,
        String user) {

    /** An input, its path, and its state as text. */
    private static final int BYTES_OF_AN_INPUT = 300;

    /** A name, which the host holds anyway, a hash as text, and an entry of a map. */
    private static final int BYTES_OF_A_VARIABLE = 120;

    public Evidence {
        proofs = List.copyOf(proofs);
        places = List.copyOf(places);
    }

    /** One whose action is known in one place only. */
    public Evidence(
            long capturedAtMillis,
            String directory,
            long salt,
            List<Proof> proofs,
            EnvironmentState environment,
            String unproven) {
        this(capturedAtMillis, directory, salt, proofs, environment, unproven, List.of(), false, "");
    }

    /** The same, with the places that the action's shared key leaves out. */
    public Evidence at(List<String> sharedPlaces) {
        return new Evidence(
                capturedAtMillis, directory, salt, proofs, environment, unproven, sharedPlaces, overBudget, user);
    }

    /** The same, of an action on behalf of a user. */
    public Evidence by(String userIdentity) {
        return new Evidence(
                capturedAtMillis, directory, salt, proofs, environment, unproven, places, overBudget, userIdentity);
    }

    /** An evidence that proves nothing. */
    public static Evidence none(long capturedAtMillis, String directory, String unproven) {
        return new Evidence(capturedAtMillis, directory, 0, List.of(), EnvironmentState.NONE, unproven);
    }

    /** An evidence that proves nothing because the capture's budget ended too early. */
    public static Evidence overBudget(long capturedAtMillis, String directory, String unproven) {
        return new Evidence(
                capturedAtMillis, directory, 0, List.of(), EnvironmentState.NONE, unproven, List.of(), true, "");
    }

    /** Until when it may be believed: wall clock in milliseconds, by its longest-lived proof. */
    public long untilMillis() {
        long life = 0;
        for (Proof proof : proofs) {
            life = Math.max(life, proof.lifeMillis());
        }
        return capturedAtMillis + life;
    }

    /** The conditions under which the failure holds, as episodes keep them: {@code path_missing=data.csv}. */
    public List<String> preconditions() {
        return proofs.stream().map(Proof::precondition).toList();
    }

    /** The causes among the proofs. */
    public List<Cause> causes() {
        return proofs.stream()
                .filter(Cause.class::isInstance)
                .map(Cause.class::cast)
                .toList();
    }

    /** What may leave this machine: causes, which can be verified anywhere, and nothing of files and variables besides. */
    public Evidence causesOnly() {
        return new Evidence(
                capturedAtMillis,
                directory,
                salt,
                proofs.stream()
                        .filter(proof -> proof instanceof Cause && !proof.environment())
                        .toList(),
                EnvironmentState.NONE,
                "it failed on another machine, and no cause of it can be verified here",
                places,
                overBudget,
                "");
    }

    /** A cause of it, restated for another action. */
    public Evidence of(Cause cause) {
        return new Evidence(capturedAtMillis, directory, salt, List.of(cause), EnvironmentState.NONE, "").by(user);
    }

    /** The inputs that may have changed while the failed run was under way: a later failed run must show them again. */
    public List<String> unsureInputs() {
        return proofs.stream()
                .flatMap(proof -> proof.seen().stream())
                .filter(seen -> !seen.sure())
                .map(seen -> shortened(seen.input().subject()))
                .distinct()
                .toList();
    }

    /** A text about paths without the working directory in front of each. */
    public String shortened(String text) {
        return directory.length() > 1 ? text.replace(directory + "/", "") : text;
    }

    /** About how much of the heap it takes. */
    public long bytes() {
        long seen = 0;
        for (Proof proof : proofs) {
            seen += 1 + proof.seen().size();
        }
        return seen * BYTES_OF_AN_INPUT + (long) environment.hashes().size() * BYTES_OF_A_VARIABLE;
    }

    /** Whether no proof can hold before another failed run: nothing is known, or all of it is unsure. */
    public boolean unsure() {
        return proofs.stream().allMatch(proof -> proof.seen().stream().anyMatch(Evidence::isUnsure));
    }

    private static boolean isUnsure(ObservedInput seen) {
        return !seen.sure();
    }
}
