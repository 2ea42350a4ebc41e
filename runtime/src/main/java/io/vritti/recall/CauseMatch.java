package io.vritti.recall;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.episode.Episode;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.proof.Cause;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The causes of an episode, looked at now: conditions too, and better ones than words. */
final class CauseMatch {

    private static final long BUDGET_NANOS = 20_000_000;

    /** Variables are those of the search and not of the failed call: they are not compared. */
    private final EvidenceCheck check = new EvidenceCheck(new SideEffectCounter(), Clock.systemUTC(), 0);

    private final Map<String, String> environment;

    CauseMatch(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The kinds of causes that {@link #of} looks at, as conditions name them. */
    Set<String> words(Episode episode) {
        return episode.evidence() == null
                ? Set.of()
                : EvidenceReader.read(episode.evidence()).causes().stream()
                        .map(cause -> cause.kind().word())
                        .collect(Collectors.toSet());
    }

    PreconditionMatch of(Episode episode) {
        PreconditionMatch.Builder match = new PreconditionMatch.Builder();
        if (episode.evidence() != null) {
            Evidence evidence = EvidenceReader.read(episode.evidence());
            for (Cause cause : evidence.causes()) {
                add(cause, evidence, match);
            }
        }
        return match.build();
    }

    /** Checks the cause in the folder of the failed call, with the environment of the caller of the search. */
    private void add(Cause cause, Evidence evidence, PreconditionMatch.Builder match) {
        ProcessAction here = new ProcessAction(
                List.of("true"),
                evidence.directory(),
                environment,
                Stdin.UNKNOWN,
                null,
                new ExecutablePath(environment.get("PATH")));
        Evidence alone = new Evidence(
                evidence.capturedAtMillis(),
                evidence.directory(),
                evidence.salt(),
                List.of(new Cause(cause.kind(), cause.subject(), cause.conditions(), false)),
                evidence.environment(),
                evidence.unproven());
        CheckResult finding = check.check(alone, here, BUDGET_NANOS);
        if (finding instanceof CheckResult.Holds) {
            match.addHolding(cause.precondition(), 1);
        } else if (finding instanceof CheckResult.Changed changed) {
            match.addContradicted(cause.precondition() + " (" + String.join(", ", changed.what()) + ")", 0);
        } else {
            match.addUnknown(cause.precondition(), PreconditionMatch.UNKNOWN_SCORE);
        }
    }
}
