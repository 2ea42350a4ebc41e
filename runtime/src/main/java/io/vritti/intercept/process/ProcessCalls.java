package io.vritti.intercept.process;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.CallGate;
import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.FixLine;
import io.vritti.intercept.io.IdentityTable;
import io.vritti.tool.ToolFrames;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Follows processes from the private {@code ProcessBuilder.start(Redirect[])} to their exit (facts.md §1.4). */
public final class ProcessCalls {

    private final CallGate gate;
    private final ToolFrames tools;
    private final ExecutablePath hostPath = new ExecutablePath(System.getenv("PATH"));
    private final IdentityTable<Object, RunningProcess> running = new IdentityTable<>();
    private final ConcurrentHashMap<Long, RunningProcess> byPid = new ConcurrentHashMap<>();

    /** @param tools which tool call the commands of a shell are part of that is kept open */
    public ProcessCalls(CallGate gate, ToolFrames tools) {
        this.gate = gate;
        this.tools = tools;
    }

    /** @return a refusal, a token for {@link #started}, or null */
    public Object starting(
            ProcessBuilder builder, ProcessBuilder.Redirect[] redirects, Map<String, String> environment) {
        List<String> argv = new ArrayList<>(builder.command());
        if (argv.isEmpty() || argv.contains(null)) {
            return null;
        }
        Redirects streams = Redirects.of(redirects);
        ProcessAction action = new ProcessAction(
                argv,
                directory(builder.directory()),
                environment == null ? System.getenv() : Map.copyOf(environment),
                streams.stdin(),
                streams.stdinFile(),
                hostPath);
        GateCall call = gate.before(action);
        if (call == null) {
            return null;
        }
        return call.refusal() != null ? call.refusal() : new Starting(call, streams, action, System.nanoTime());
    }

    public void started(Starting starting, Process process, Throwable thrown) {
        if (process == null) {
            FixLine.add(
                    thrown,
                    gate.after(
                            starting.call(),
                            Outcomes.notStarted(starting.call(), System.nanoTime() - starting.startNanos(), thrown)));
            return;
        }
        RunningProcess record = new RunningProcess(
                gate, starting.call(), starting.redirects(), starting.action().input());
        long pid = process.pid();
        if (starting.redirects().pipes()) {
            record.mayBeShell(tools, starting.action(), pid);
        }
        running.put(process, record);
        byPid.put(pid, record);
        // The woven getters make the wrappers now, so that output can be looked at though the host never asks for it.
        process.getErrorStream();
        process.getInputStream();
        // On completion the JDK's own handler has called waitFor, which is woven: the exit is settled there, if nowhere
        // before.
        process.onExit().whenComplete((exited, failure) -> byPid.remove(pid, record));
    }

    /**
     * What it reads may be a terminal, or buffers that the host fills later: its input counts as unknown.
     *
     * @param process the library's object for the process, known before it runs because it may exit before its start returns
     * @return a refusal, a token for {@link #startedByLibrary}, or null
     */
    public Object starting(Object process, LibraryStart start) {
        if (start.argv().isEmpty() || start.argv().contains(null)) {
            return null;
        }
        ProcessAction action = new ProcessAction(
                start.argv(),
                directory(start.directory() == null ? null : new File(start.directory())),
                start.environment(),
                Stdin.UNKNOWN,
                null,
                hostPath);
        GateCall call = gate.before(action);
        if (call == null || call.refusal() != null) {
            return call == null ? null : call.refusal();
        }
        RunningProcess record = new RunningProcess(gate, call, Redirects.NONE, action.input());
        running.put(process, record);
        return record;
    }

    public void startedByLibrary(Object token, Throwable thrown) {
        if (thrown != null) {
            ((RunningProcess) token).notStarted(thrown);
        }
    }

    /** @return what the library is to hand the output to, instead of the host's handler */
    public Object handler(Object token, Object handler) {
        return OutputHandler.around(handler, (RunningProcess) token);
    }

    /** An exit code is about to be returned to somebody. */
    public void exited(Object process, int exitCode) {
        RunningProcess record = running.get(process);
        if (record != null) {
            record.settle(exitCode);
        }
    }

    /** The same of a library that gives a code to what never ran: NuProcess says {@link Integer#MIN_VALUE}. */
    public void exitedInLibrary(Object process, int exitCode) {
        RunningProcess record = running.get(process);
        if (record != null && exitCode == Integer.MIN_VALUE) {
            record.notStarted(null);
        } else if (record != null) {
            record.settle(exitCode);
        }
    }

    /** It has exited, and a thread of the library's, for which nobody waits, is about to make that known. */
    public void reaped(Object process) {
        RunningProcess record = running.get(process);
        if (record != null) {
            record.awaitRead();
        }
    }

    /** @return how it ended, once the host can read nothing more of it; null until then */
    public String lastWords(Object process) {
        RunningProcess record = running.get(process);
        return record == null ? null : record.lastWords();
    }

    /** The host waited so long, and it has not exited. */
    public void waitedInVain(Process process, long nanos) {
        RunningProcess record = running.get(process);
        if (record != null) {
            record.waitedInVain(nanos);
        }
    }

    public void destroying(Object target) {
        RunningProcess record = target instanceof ProcessHandle handle ? byPid.get(handle.pid()) : running.get(target);
        if (record != null) {
            record.killedByHost();
        }
    }

    public InputStream standardOutput(Process process, InputStream in) {
        RunningProcess record = running.get(process);
        return record == null ? in : record.standardOutput(in);
    }

    public InputStream standardError(Process process, InputStream in) {
        RunningProcess record = running.get(process);
        return record == null ? in : record.standardError(in);
    }

    public OutputStream standardInput(Process process, OutputStream out) {
        RunningProcess record = running.get(process);
        return record == null ? out : record.standardInput(out);
    }

    private static String directory(File directory) {
        return directory == null ? System.getProperty("user.dir") : directory.getAbsolutePath();
    }

    /** A process between the gate and its existence. */
    public record Starting(GateCall call, Redirects redirects, ProcessAction action, long startNanos) {}
}
