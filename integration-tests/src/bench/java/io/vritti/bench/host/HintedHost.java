package io.vritti.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Fails, each time in another way, and says what memory it took; where it is told of an audit, it goes on until it was told
 * there how like failures ended.
 */
public final class HintedHost {

    private static final String HINT = "like_failed";
    private static final int MOST_FAILURES = 600;
    private static final long PAUSE_MILLIS = 50;

    private HintedHost() {}

    public static void main(String[] arguments) throws Exception {
        int least = Integer.parseInt(arguments[0]);
        Path audit = arguments.length > 1 ? Path.of(arguments[1]) : null;
        for (int i = 0; i < least || audit != null && i < MOST_FAILURES && !hinted(audit); i++) {
            new ProcessBuilder("cat", "missing-" + i).start().waitFor();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        if (audit != null && !hinted(audit)) {
            throw new IllegalStateException("no hint in " + audit);
        }
        System.out.println(Resident.mostKibibytes());
    }

    private static boolean hinted(Path audit) throws IOException {
        return Files.exists(audit) && Files.readString(audit).contains(HINT);
    }
}
