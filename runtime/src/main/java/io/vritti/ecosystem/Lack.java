package io.vritti.ecosystem;

import io.vritti.proof.Basis;
import io.vritti.proof.Cause;
import io.vritti.proof.Proof;
import io.vritti.reads.Paths;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that was missing when a call failed, which other calls may need, too.
 *
 * @param kind of the cause that the lack of it is
 * @param subject an absolute path, the name or path of a program, the name of a module, or the number of a port
 * @param conditions that held when the call failed, where the subject alone does not say what it lacked
 */
public record Lack(Cause.Kind kind, String subject, List<ObservedInput> conditions) {

    public Lack {
        conditions = List.copyOf(conditions);
    }

    /** What is missing, whatever else was so. */
    public Lack(Cause.Kind kind, String subject) {
        this(kind, subject, List.of());
    }

    /**
     * What the proofs of a failure say was missing. Of other inputs than the cause only those count that the error names: a
     * condition that does not explain it is no evidence.
     *
     * @param error the line of an error that a missing file or folder causes; empty where it was of another kind
     */
    public static List<Lack> of(List<Proof> proofs, String error) {
        List<Lack> lacks = new ArrayList<>();
        for (Proof proof : proofs) {
            if (proof instanceof Cause cause) {
                add(cause, lacks);
            } else if (proof.basis() == Basis.CLOSED_INPUTS) {
                addPaths(
                        proof.seen().stream()
                                .filter(seen -> isNamed(seen, error))
                                .toList(),
                        lacks);
            }
        }
        return lacks;
    }

    private static void add(Cause cause, List<Lack> lacks) {
        switch (cause.kind()) {
            case PATH_MISSING -> addPaths(cause.conditions(), lacks);
            case EXECUTABLE_MISSING, NOT_EXECUTABLE -> {
                if (!cause.conditions().isEmpty()) {
                    Input first = cause.conditions().get(0).input();
                    lacks.add(new Lack(cause.kind(), first.subject()));
                }
            }
            case MALFORMED -> lacks.add(new Lack(cause.kind(), cause.subject(), cause.conditions()));
            case MODULE_MISSING, PORT_CLOSED -> lacks.add(new Lack(cause.kind(), cause.subject()));
            default -> {}
        }
    }

    private static boolean isNamed(ObservedInput seen, String error) {
        return error.contains(Paths.name(seen.input().subject()));
    }

    private static void addPaths(List<ObservedInput> seen, List<Lack> lacks) {
        for (ObservedInput observed : seen) {
            if (observed.input().missingIn(observed.state())) {
                lacks.add(new Lack(Cause.Kind.PATH_MISSING, observed.input().subject()));
            }
        }
    }
}
