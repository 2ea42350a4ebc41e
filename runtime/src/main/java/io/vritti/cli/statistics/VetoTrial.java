package io.vritti.cli.statistics;

import io.vritti.observe.Decision;
import io.vritti.store.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Calls that a veto was due for, and how those that ran all the same turned out. */
record VetoTrial(List<Decision> decisions) {

    /** So many, for people to ask {@code why} about. */
    private static final int IDS = 3;

    /**
     * Whether a veto was due: the evidence stood and the call was in scope, whatever mode, lot or armed classes made of it.
     * Calls that somebody insisted on are left out, for they usually changed something first; what the owner forbids proves
     * nothing.
     */
    static boolean due(Decision decision) {
        return switch (decision.course()) {
            case PROBE, HOLDOUT -> true;
            case INSISTED -> false;
            default ->
                switch (decision.reason()) {
                    case "denied" -> false;
                    case "class_not_armed", "class_distrusted" -> true;
                    default -> decision.verdict().equals("BLOCK");
                };
        };
    }

    /** Whether a veto would have been due, had the scope reached that far. */
    static boolean outOfScope(Decision decision) {
        return decision.reason().equals("out_of_scope");
    }

    int due() {
        return decisions.size();
    }

    int failedAgain() {
        return (int) ended(Decision.End.FAILED).count();
    }

    /** They worked: a veto would have been wrong. */
    int wrongful() {
        return (int) ended(Decision.End.SUCCEEDED).count();
    }

    /** Vetoed, or their outcome is not known. */
    int undecided() {
        return due() - decided();
    }

    int decided() {
        return failedAgain() + wrongful();
    }

    /** How many different calls there are among those that are decided. */
    int calls() {
        return (int) decisions.stream()
                .filter(VetoTrial::isDecided)
                .map(Decision::key)
                .distinct()
                .count();
    }

    Wilson interval() {
        return Wilson.of(failedAgain(), decided());
    }

    /** The wrongful ones first, then the newest of the others. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        Stream.of(Decision.End.SUCCEEDED, Decision.End.FAILED, Decision.End.UNKNOWN, Decision.End.NOT_EXECUTED)
                .forEach(end -> {
                    List<String> some = ended(end).map(Decision::id).toList();
                    for (int i = some.size() - 1; i >= 0 && ids.size() < IDS; i--) {
                        ids.add(some.get(i));
                    }
                });
        return ids;
    }

    Stream<Decision> ended(Decision.End end) {
        return decisions.stream().filter(decision -> decision.outcome() == end);
    }

    private static boolean isDecided(Decision decision) {
        return decision.outcome() == Decision.End.FAILED || decision.outcome() == Decision.End.SUCCEEDED;
    }
}
