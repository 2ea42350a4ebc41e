package io.vritti.failure.classify;

import io.vritti.text.EnglishMessages;
import java.util.List;

/**
 * Finds the kind of a failure, from the surest sign to the weakest: the host's time limit, the HTTP status, the exception,
 * the wording of the output, the exit code. Without state; safe for use by many threads.
 */
public final class Classifier {

    /** What {@code timeout(1)} exits with. */
    private static final int EXIT_TIMED_OUT = 124;

    private final List<KindRule> specific = KindRules.specific();
    private final List<KindRule> generic = KindRules.generic();

    /** Never null; {@link FailureKind#UNKNOWN} if nothing tells. */
    public Classification classify(Symptoms symptoms) {
        return Classification.of(finer(symptoms));
    }

    private FailureKind finer(Symptoms symptoms) {
        if (symptoms.timedOut()) {
            return symptoms.exceptionClass() == null ? FailureKind.KILLED_AT_LIMIT : FailureKind.TIMED_OUT;
        }
        if (symptoms.killedByHost()) {
            return FailureKind.INTERRUPTED;
        }
        if (symptoms.httpStatus() != null) {
            return HttpStatuses.finer(symptoms.httpStatus(), symptoms.output());
        }
        if (symptoms.exitCode() != null && symptoms.exitCode() == EXIT_TIMED_OUT) {
            return FailureKind.KILLED_AT_LIMIT;
        }
        FailureKind byException = ExceptionNames.decisive(symptoms.exceptionClass());
        if (byException != null) {
            return byException;
        }
        if (ExceptionNames.refusedInSilence(symptoms.exceptionClass(), symptoms.output())) {
            return FailureKind.CONNECTION_REFUSED;
        }
        FailureKind byText = byText(EnglishMessages.of(symptoms.output()));
        if (byText != null && !ExitCodes.overrule(symptoms, byText)) {
            return byText;
        }
        FailureKind byDefault = ExceptionNames.usual(symptoms.exceptionClass());
        return byDefault != null ? byDefault : ExitCodes.finer(symptoms);
    }

    /** Lines that report no error are asked only if the others say nothing. */
    private FailureKind byText(String output) {
        OutputLines lines = OutputLines.of(output);
        FailureKind loud = byLines(lines.loud());
        return loud != null || lines.loud().length() == lines.all().length() ? loud : byLines(lines.all());
    }

    private FailureKind byLines(String lines) {
        FailureKind found = firstMatch(specific, lines);
        if (found == null) {
            found = ExceptionNames.inTrace(lines);
        }
        return found != null ? found : firstMatch(generic, lines);
    }

    /** The most specific rule wins, wherever its line stands: the last line is often only the summary of a wrapper. */
    private static FailureKind firstMatch(List<KindRule> rules, String lines) {
        for (KindRule rule : rules) {
            FailureKind found = rule.match(lines);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
