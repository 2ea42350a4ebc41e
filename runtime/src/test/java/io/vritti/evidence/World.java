package io.vritti.evidence;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RealRun;
import io.vritti.action.Stdin;
import io.vritti.evidence.capture.EvidenceCollector;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.world.input.RacyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A folder in which real programs run and fail, with what the gate would do before and after. */
public final class World {

    public static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Longer than the coarsest kernel tick, so that what was made before is surely older than what starts after. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

    public final Path folder;
    public final Map<String, String> environment = new LinkedHashMap<>();
    public final SideEffectCounter changes = new SideEffectCounter();
    public final EvidenceCollector collector = new EvidenceCollector(changes, Clock.systemUTC(), 7, 8);
    public final EvidenceCheck check = new EvidenceCheck(changes, Clock.systemUTC(), 8);

    public World(Path folder) {
        this.folder = folder;
        environment.put("PATH", folder + "/bin:/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        // Of the host, which was started elsewhere: a shell sets them anew, and another program gets them as they are.
        environment.put("PWD", "/usr");
        environment.put("OLDPWD", "/var");
        environment.put("SHLVL", "3");
        environment.put("LANG", "C");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    }

    /** What {@code bash -c} with this text is. */
    public ProcessAction bash(String text) {
        return argv("bash", "-c", text);
    }

    public ProcessAction argv(String... argv) {
        return new ProcessAction(
                List.of(argv),
                folder.toString(),
                Map.copyOf(environment),
                Stdin.PIPE,
                null,
                new ExecutablePath(System.getenv("PATH")));
    }

    /** Runs the text, which must fail, after all that was made before is old enough, and looks at the world as the gate would. */
    public Evidence failure(String text) {
        return failure(bash(text));
    }

    public Evidence failure(ProcessAction action) {
        settle();
        Outcome outcome = run(action);
        if (!outcome.failed()) {
            throw new AssertionError(action.text() + " was to fail, but passed");
        }
        return collector.collect(action, outcome, BUDGET_NANOS);
    }

    public CheckResult check(Evidence evidence, String text) {
        return check.check(evidence, bash(text), BUDGET_NANOS);
    }

    public CheckResult check(Evidence evidence, ProcessAction action) {
        return check.check(evidence, action, BUDGET_NANOS);
    }

    public Outcome run(ProcessAction action) {
        return RealRun.of(action);
    }

    /** Whether a command's program is there, or is one that is everywhere. */
    public static boolean installed(String command) {
        for (String tool : List.of("jq", "unzip", "gcc", "git", "make", "perl", "python3")) {
            if (command.startsWith(tool + " ") && !Files.isExecutable(Path.of("/usr/bin", tool))) {
                return false;
            }
        }
        return true;
    }

    public Path write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void script(String name, String content) {
        try {
            Files.setPosixFilePermissions(write(name, content), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs what must pass. */
    public void sh(String text) {
        Outcome outcome = run(bash(text));
        if (outcome.failed()) {
            throw new AssertionError(text + ": " + outcome.output());
        }
    }

    /** Waits until the kernel's file clock has ticked past everything made so far. */
    public void settle() {
        long until = System.nanoTime() + TICK_NANOS;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    /** Waits until a look right before a run finds nothing that was changed moments before. */
    public void rest() {
        while (RacyFiles.among(Set.of(), Set.of(), folder.toString(), System.currentTimeMillis())
                .young()) {
            Thread.onSpinWait();
        }
    }

    /** Gives a file other content of the same size, and its old time of modification. */
    public void replaceUnseen(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        FileTime modified = Files.getLastModifiedTime(file);
        if (Files.size(file) != content.length()) {
            throw new AssertionError("not of the same size");
        }
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, modified);
    }

    public List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }
}
