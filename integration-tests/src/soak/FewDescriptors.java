import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * A host near its limit of open files: it opens as many as it is told, and then starts 40 processes, with one file more open before
 * each. Run with the agent and without; docs/soak.md has the command and the results.
 */
public final class FewDescriptors {

    private static final int STARTS = 40;
    private static final long SETTLED_NANOS = 1_500_000_000L;

    private FewDescriptors() {}

    /** {@code <files>} opened before the first of the starts. */
    public static void main(String[] args) throws Exception {
        for (int n = 0; n < 3; n++) {
            run("cat", "missing-" + n);
        }
        LockSupport.parkNanos(SETTLED_NANOS);
        Deque<FileInputStream> files = new ArrayDeque<>();
        for (int n = Integer.parseInt(args[0]); n > 0; n--) {
            files.add(new FileInputStream("/dev/null"));
        }
        LockSupport.parkNanos(SETTLED_NANOS);
        int started = 0;
        for (int n = 0; n < STARTS; n++) {
            try {
                files.add(new FileInputStream("/dev/null"));
                run("true");
                started++;
            } catch (IOException full) {
                continue;
            }
        }
        // They are left to the exit: a start that fails so closes descriptors that are not its own, seen without the agent, too.
        System.out.println("started " + started + " of " + STARTS);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream in = process.getInputStream();
                InputStream err = process.getErrorStream();
                OutputStream out = process.getOutputStream()) {
            in.readAllBytes();
            process.waitFor();
        }
    }
}
