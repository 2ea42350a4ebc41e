package io.vritti.action;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.shell.CommandLines;
import io.vritti.shell.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process about to be started. Not thread-safe until {@link #key} was asked for once. */
public final class ProcessAction implements Action {

    /** The family of programs whose names are made up anew for each call. */
    private static final String TEMPORARY = "temporary program";

    private final List<String> argv;
    private final String directory;
    private final Map<String, String> environment;
    private final Stdin stdin;
    private final String stdinFile;
    private final ExecutablePath hostPath;
    private final long limitNanos;

    private Script script;
    private String family;
    private String text;
    private ActionKey key;

    /**
     * @param argv program and arguments, as the host gave them, not empty
     * @param directory absolute path of the working directory
     * @param environment the whole environment the process gets; read, never changed
     * @param stdin where its input comes from
     * @param stdinFile absolute path where {@code stdin} is FILE, else null
     * @param hostPath the search path of this JVM: it is the one by which the JDK resolves a bare program name
     */
    public ProcessAction(
            List<String> argv,
            String directory,
            Map<String, String> environment,
            Stdin stdin,
            String stdinFile,
            ExecutablePath hostPath) {
        this(argv, directory, environment, stdin, stdinFile, hostPath, -1);
    }

    private ProcessAction(
            List<String> argv,
            String directory,
            Map<String, String> environment,
            Stdin stdin,
            String stdinFile,
            ExecutablePath hostPath,
            long limitNanos) {
        this.argv = List.copyOf(argv);
        this.directory = directory;
        this.environment = environment;
        this.stdin = stdin;
        this.stdinFile = stdinFile;
        this.hostPath = hostPath;
        this.limitNanos = limitNanos;
    }

    public List<String> argv() {
        return argv;
    }

    public String directory() {
        return directory;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public Stdin stdin() {
        return stdin;
    }

    /** Absolute path of the file that stdin is redirected from, or null. */
    public String stdinFile() {
        return stdinFile;
    }

    /** What runs, seen through {@code sh -c}; never null. */
    public Script script() {
        if (script == null) {
            script = CommandLines.of(argv);
        }
        return script;
    }

    /** Whether a shell reads the command, so that a comment may follow it. */
    public boolean throughShell() {
        return CommandLines.isShellCommand(argv);
    }

    /**
     * The same shell, with the same input, running another text.
     *
     * @param text replaces the last argument
     * @param folder absolute path of the working directory
     */
    public ProcessAction telling(String text, String folder) {
        List<String> words = new ArrayList<>(argv);
        words.set(words.size() - 1, text);
        return new ProcessAction(words, folder, environment, stdin, stdinFile, hostPath, limitNanos);
    }

    /**
     * The command that this one is a wrapper of.
     *
     * @param command argv of the command
     * @param folder absolute path of the folder that the wrapper goes to
     * @param variables the whole environment that the command gets
     * @param nanos the time limit that the wrapper sets, or -1
     */
    public ProcessAction inside(List<String> command, String folder, Map<String, String> variables, long nanos) {
        return new ProcessAction(command, folder, variables, stdin, stdinFile, hostPath, nanos);
    }

    /** The time limit that a wrapper around the command sets, or -1; limits in its own words are not among them. */
    public long limitNanos() {
        return limitNanos;
    }

    /** Absolute path of {@code argv[0]} as the JDK resolves it now, or null if there is no such executable. */
    public String executable() {
        return executable(argv.get(0));
    }

    /** The same of any program that this JVM would start in its place. */
    public String executable(String program) {
        return hostPath.resolve(program, directory);
    }

    /** The trailing {@code # retry: <what changed>} note by which a model insists, or null (design.md §5.5). */
    public String retryNote() {
        return script().retryNote();
    }

    @Override
    public ActionKey key() {
        if (key == null) {
            key = keyOf(executable());
        }
        return key;
    }

    /** The key that the same action has while there is no such program. */
    public ActionKey keyWithoutProgram() {
        return keyOf(null);
    }

    private ActionKey keyOf(String executable) {
        ActionKey.Builder builder = new ActionKey.Builder("process").add(executable);
        for (String word : CommandLines.withoutRetryNote(argv)) {
            builder.add(word);
        }
        builder.add(directory).add(stdin.name()).add(stdinFile);
        return limitNanos < 0 ? builder.build() : builder.add(limitNanos).build();
    }

    @Override
    public String family() {
        if (family == null) {
            Command main = Programs.main(script());
            boolean temporary = main != null && TemporaryFiles.includes(main.executable());
            family = temporary ? TEMPORARY : main == null ? "" : main.family();
        }
        return family;
    }

    @Override
    public String text() {
        if (text == null) {
            text = argv.size() == 3 && throughShell() ? argv.get(2) : CommandLines.line(argv);
        }
        return text;
    }

    @Override
    public boolean open() {
        return stdin == Stdin.UNKNOWN;
    }
}
