package io.vritti.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Runs for a test what an action says, with nothing to read on its standard input. */
public final class RealRun {

    private RealRun() {}

    /** Output and errors apart. */
    public static Outcome of(ProcessAction action) {
        return run(action, false);
    }

    /** Output among the errors, as most tools ask for it. */
    public static Outcome merged(ProcessAction action) {
        return run(action, true);
    }

    private static Outcome run(ProcessAction action, boolean merged) {
        long startedAtMillis = System.currentTimeMillis();
        long startNanos = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(action.argv())
                .directory(Path.of(action.directory()).toFile())
                .redirectErrorStream(merged);
        builder.environment().clear();
        builder.environment().putAll(action.environment());
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.flush();
            } catch (IOException e) {
                // it had ended before
            }
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            String errors = text(process.getErrorStream());
            String output = out.join();
            return new Outcome(
                    Outcome.End.EXIT,
                    process.waitFor(),
                    null,
                    startedAtMillis,
                    System.nanoTime() - startNanos,
                    -1,
                    merged ? output : errors,
                    merged ? "" : output,
                    0,
                    -1);
        } catch (IOException e) {
            return new Outcome(
                    Outcome.End.NOT_STARTED,
                    -1,
                    e.getClass().getName(),
                    startedAtMillis,
                    System.nanoTime() - startNanos,
                    -1,
                    e.getMessage(),
                    "",
                    0,
                    -1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
