package io.vritti.action;

import io.vritti.program.Command;
import io.vritti.program.Effects;
import io.vritti.program.OwnStatus;
import io.vritti.program.Programs;
import io.vritti.shell.CommandLines;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.TextsRead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A process about to be started. Not thread-safe until {@link #key} was asked for once. */
public final class ProcessAction implements Action {

    /** The family of programs whose names are made up anew for each call. */
    private static final String TEMPORARY = "temporary program";

    private final List<String> argv;

    /** Null but for calls that are too large to be read ({@link CallSize}). */
    private final String cutFingerprint;

    private final String directory;
    private final Map<String, String> environment;
    private final Stdin stdin;
    private final String stdinFile;
    private final ExecutablePath hostPath;
    private final long limitNanos;
    private final HostInput input;
    private final boolean inKeptShell;

    private final TextsRead texts = new TextsRead();
    private Script script;
    private List<Command> commands;
    private Effects effects;
    private String family;
    private String text;
    private ActionKey key;
    private boolean settled;
    private String settledExecutable;

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
        this(CallSize.of(argv), directory, environment, stdin, stdinFile, hostPath, -1, new HostInput(), false);
    }

    private ProcessAction(
            CallSize size,
            String directory,
            Map<String, String> environment,
            Stdin stdin,
            String stdinFile,
            ExecutablePath hostPath,
            long limitNanos,
            HostInput input,
            boolean inKeptShell) {
        this.argv = size.words();
        this.cutFingerprint = size.fingerprint();
        this.directory = directory;
        this.environment = environment;
        this.stdin = stdin;
        this.stdinFile = stdinFile;
        this.hostPath = hostPath;
        this.limitNanos = limitNanos;
        this.input = input;
        this.inKeptShell = inKeptShell;
    }

    public List<String> argv() {
        return argv;
    }

    @Override
    public ActionKind kind() {
        return ActionKind.PROCESS;
    }

    @Override
    public String directory() {
        return directory;
    }

    @Override
    public String place() {
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

    /** Reads the texts of its shells, each once. */
    public TextsRead texts() {
        return texts;
    }

    /** What runs, seen through {@code sh -c}; never null. */
    public Script script() {
        if (script == null) {
            script = cutFingerprint == null
                    ? CommandLines.of(argv, texts)
                    : Script.notUnderstood(String.join(" ", argv));
        }
        return script;
    }

    @Override
    public List<Command> commands() {
        if (commands == null) {
            List<Command> parsed = new ArrayList<>();
            for (SimpleCommand command : script().commands()) {
                parsed.add(Command.of(command));
            }
            commands = Collections.unmodifiableList(parsed);
        }
        return commands;
    }

    /** The strongest effects of what it runs; opaque where that was not understood. */
    public Effects effects() {
        if (effects == null) {
            effects = Programs.effects(script());
        }
        return effects;
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
        return new ProcessAction(
                sized(words), folder, environment, stdin, stdinFile, hostPath, limitNanos, input, inKeptShell);
    }

    /**
     * A command in this shell, which has been started with a pipe for its input and runs.
     *
     * @param call argv of a new shell that runs the same
     * @param folder absolute path of the folder that this shell is in
     * @param variables the whole environment that its programs get
     */
    public ProcessAction inShell(List<String> call, String folder, Map<String, String> variables) {
        return new ProcessAction(
                CallSize.of(call), folder, variables, Stdin.PIPE, null, hostPath, -1, new HostInput(), true);
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
        return new ProcessAction(
                sized(command), folder, variables, stdin, stdinFile, hostPath, nanos, input, inKeptShell);
    }

    /** What was made from the beginning of a call is no whole call either. */
    private CallSize sized(List<String> words) {
        return cutFingerprint == null ? CallSize.of(words) : new CallSize(List.copyOf(words), cutFingerprint);
    }

    /** Whether it is a command in a shell that is kept open, whose folder and variables may be others the next time. */
    public boolean inKeptShell() {
        return inKeptShell;
    }

    /** What the host writes to it; shared with the actions made from this one. */
    public HostInput input() {
        return input;
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

    /** The same, or {@code none} if the JDK certainly runs nothing by this name. */
    public String executable(String program, String none) {
        return hostPath.resolve(program, directory, none);
    }

    @Override
    public boolean takesRetryNote() {
        return throughShell();
    }

    @Override
    public String retryNote() {
        return script().retryNote();
    }

    @Override
    public ActionKey key() {
        if (key == null) {
            key = keyOf(settled ? settledExecutable : executable());
        }
        return key;
    }

    @Override
    public ActionKey keyWithoutProgram() {
        return throughShell() ? null : keyOf(null);
    }

    @Override
    public void settle() {
        if (!settled) {
            settledExecutable = executable();
            settled = true;
        }
    }

    private ActionKey keyOf(String executable) {
        ActionKey.Builder builder = new ActionKey.Builder("process").add(executable);
        for (String word : CommandLines.withoutRetryNote(argv)) {
            builder.add(word);
        }
        builder.add(directory).add(stdin.name()).add(stdinFile);
        if (cutFingerprint != null) {
            builder.add(cutFingerprint);
        }
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
        return stdin == Stdin.UNKNOWN || cutFingerprint != null;
    }

    @Override
    public boolean relocatable() {
        return true;
    }

    @Override
    public boolean waits() {
        return Programs.waits(script());
    }

    @Override
    public boolean servesOverPipes() {
        return Programs.serverOverPipes(argv);
    }

    @Override
    public boolean answers(Outcome outcome) {
        return outcome.end() == Outcome.End.EXIT && Programs.informs(script(), outcome.code());
    }

    @Override
    public boolean successTeaches() {
        return OwnStatus.of(script());
    }

    @Override
    public long ownLimitNanos() {
        long longest = limitNanos;
        for (Command command : commands()) {
            longest = Math.max(longest, command.limitNanos());
        }
        return longest;
    }

    @Override
    public <R> R byKind(
            Function<? super ProcessAction, ? extends R> process,
            Function<? super HttpAction, ? extends R> http,
            Function<? super ToolAction, ? extends R> tool) {
        return process.apply(this);
    }
}
