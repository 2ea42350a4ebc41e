package io.vritti.it.inside;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one class of tests and writes a line for each: name, and stack trace if it failed. */
public final class InsideMain {

    private InsideMain() {}

    public static void main(String[] arguments) throws IOException {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments[0]))
                .build();
        Listener listener = new Listener();
        LauncherFactory.create().execute(request, listener);
        Files.write(Path.of(arguments[1]), listener.lines);
        // Some clients keep threads of their own for a minute.
        System.exit(0);
    }

    /** What {@link #main} wrote. */
    public static List<Result> read(Path results) throws IOException {
        List<Result> found = new ArrayList<>();
        for (String line : Files.readAllLines(results)) {
            int tab = line.indexOf('\t');
            byte[] failure = Base64.getDecoder().decode(line.substring(tab + 1));
            found.add(new Result(line.substring(0, tab), new String(failure)));
        }
        return found;
    }

    /** @param failure stack trace, or empty */
    public record Result(String name, String failure) {}

    private static final class Listener implements TestExecutionListener {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
            if (test.isTest() || failed) {
                StringWriter trace = new StringWriter();
                result.getThrowable().ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(trace)));
                String failure = failed && trace.toString().isEmpty() ? result.toString() : trace.toString();
                lines.add(test.getDisplayName() + "\t" + Base64.getEncoder().encodeToString(failure.getBytes()));
            }
        }
    }
}
