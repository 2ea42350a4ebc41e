package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a call of a library that is built on another is one action, and that its caller gets a veto as any failure. */
final class SeenOnce {

    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private SeenOnce() {}

    /**
     * The call fails, and is refused when it is repeated.
     *
     * @param action as the audit names it: {@code GET http://...}
     */
    static void refusedAfterOne(String action, ThrowingCallable call) throws Exception {
        Throwable failure = catchThrowable(call);
        assertThat(failure).as("runs and fails").isNotNull();
        assertThat(vetoIn(failure)).isNull();

        Throwable repeat = catchThrowable(call);
        assertThat(vetoIn(repeat)).as("the repeat ended with %s", repeat).isNotNull();
        Veto.checked(vetoIn(repeat));

        assertThat(awaitDecisions(action)).singleElement().asString().contains("\"failures\":1,");
    }

    private static Throwable vetoIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().contains("VetoException")) {
                return cause;
            }
        }
        return null;
    }

    /** The audit is written a moment later. */
    private static List<String> awaitDecisions(String action) throws IOException {
        Path audit = Path.of(System.getenv("VRITTI_HOME"), "decisions.jsonl");
        long deadlineNanos = System.nanoTime() + LIMIT_NANOS;
        List<String> found = List.of();
        while (found.isEmpty() && System.nanoTime() - deadlineNanos < 0) {
            Thread.onSpinWait();
            found = Files.exists(audit) ? decisions(audit, action) : List.of();
        }
        return found;
    }

    private static List<String> decisions(Path audit, String action) {
        try {
            return Files.readAllLines(audit).stream()
                    .filter(line -> line.contains("\"action\":\"" + action + "\""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
