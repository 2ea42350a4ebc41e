package io.vritti.bench.host;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Fails as often as it is told, each time in another way; then says what memory it took, or when it was done. */
public final class FailingHost {

    private FailingHost() {}

    public static void main(String[] arguments) throws Exception {
        int failures = Integer.parseInt(arguments[0]);
        for (int i = 0; i < failures; i++) {
            new ProcessBuilder("cat", "missing-" + i).start().waitFor();
        }
        System.out.println(
                arguments.length > 1
                        ? ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())
                        : Resident.mostKibibytes());
    }
}
