package io.vritti.capture.classify;

import java.util.List;

/**
 * Says what kind of failure it was, from the surest sign to the weakest: the host's time limit, the HTTP status, the exception,
 * the wording of the output, the exit code. Without state; safe for use by many threads.
 */
public final class Classifier {

    /** What {@code timeout(1)} exits with. */
    private static final int EXIT_TIMED_OUT = 124;

    private final List<Rule> specific = Rules.specific();
    private final List<Rule> generic = Rules.generic();

    /** Never null; {@link FinerClass#UNKNOWN} if nothing tells. */
    public Classification classify(Failure failure) {
        return Classification.of(finer(failure));
    }

    private FinerClass finer(Failure failure) {
        if (failure.timedOut()) {
            return failure.exceptionClass() == null ? FinerClass.KILLED_AT_LIMIT : FinerClass.TIMED_OUT;
        }
        if (failure.killedByHost()) {
            return FinerClass.INTERRUPTED;
        }
        if (failure.httpStatus() != null) {
            return HttpStatuses.finer(failure.httpStatus(), failure.output());
        }
        if (failure.exitCode() != null && failure.exitCode() == EXIT_TIMED_OUT) {
            return FinerClass.KILLED_AT_LIMIT;
        }
        FinerClass byException = ExceptionNames.decisive(failure.exceptionClass());
        if (byException != null) {
            return byException;
        }
        FinerClass byText = byText(failure.output());
        if (byText != null && !ExitCodes.overrule(failure, byText)) {
            return byText;
        }
        FinerClass byDefault = ExceptionNames.usual(failure.exceptionClass());
        return byDefault != null ? byDefault : ExitCodes.finer(failure);
    }

    /** Lines that report no error are asked only if the others say nothing. */
    private FinerClass byText(String output) {
        OutputLines lines = OutputLines.of(output);
        FinerClass loud = byLines(lines.loud());
        return loud != null || lines.loud().length() == lines.all().length() ? loud : byLines(lines.all());
    }

    private FinerClass byLines(String lines) {
        FinerClass found = firstMatch(specific, lines);
        if (found == null) {
            found = ExceptionNames.inTrace(lines);
        }
        return found != null ? found : firstMatch(generic, lines);
    }

    /** The most specific rule wins, wherever its line stands: the last line is often only the summary of a wrapper. */
    private static FinerClass firstMatch(List<Rule> rules, String lines) {
        for (Rule rule : rules) {
            FinerClass found = rule.match(lines);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
