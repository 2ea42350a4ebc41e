package io.vritti.intercept.process;

import io.vritti.action.HostInput;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.gate.CallGate;
import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.CountedOutputStream;
import io.vritti.intercept.io.FixLine;
import io.vritti.intercept.shell.ShellSession;
import io.vritti.tool.ToolFrames;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One started process, from start to the moment its exit is understood. Holds its streams but never the Process itself: the
 * table of processes is keyed weakly by it.
 */
final class RunningProcess {

    /** How long the settling of a failure waits for a host that is still reading: its output names the cause. */
    private static final long READING_NANOS = 50_000_000;

    /**
     * How long it waits where nothing was read at all: on a busy machine the host's own reader gets its turn late, and a failure
     * without a word has no class. As long as a capture may take at most (design.md §5.2).
     */
    private static final long READING_FIRST_NANOS = 500_000_000;

    /** How long another thread waits for the one that settles: its budget for inputs, and the reading, and some. */
    private static final long SETTLING_NANOS = 1_200_000_000;

    /** A wait for at least this share of a process's life was its time limit; shorter ones were steps of a poll. */
    private static final double WAIT_IS_LIMIT = 0.8;

    private final CallGate gate;
    private final GateCall call;
    private final Redirects redirects;
    private final HostInput input;
    private final long startNanos = System.nanoTime();
    private final AtomicBoolean settling = new AtomicBoolean();
    private final CountDownLatch settled = new CountDownLatch(1);

    /** Its call has ended for the gate: once it is gone, or, of a shell that is kept open, once it waits for commands. */
    private final AtomicBoolean over = new AtomicBoolean();

    /** Null for what is no shell that takes commands from the host. */
    private ShellSession shell;

    private OutputStream shellInput;
    private TailInputStream standardOutput;
    private TailInputStream standardError;
    private HandedOutput handedOutput;
    private HandedOutput handedError;
    private CountedOutputStream standardInput;
    private volatile Outcome ended;
    private volatile long waitedNanos;
    private volatile long killedNanos;

    RunningProcess(CallGate gate, GateCall call, Redirects redirects, HostInput input) {
        this.gate = gate;
        this.call = call;
        this.redirects = redirects;
        this.input = input;
    }

    /** A process whose input the host writes and whose output it reads may be a shell that it keeps open. */
    synchronized void mayBeShell(ToolFrames tools, ProcessAction action, long pid) {
        shell = ShellSession.of(gate, tools, action, pid, this::waitsForCommands);
    }

    private void waitsForCommands() {
        if (over.compareAndSet(false, true)) {
            gate.after(call, Outcomes.started(call, System.nanoTime() - startNanos));
        }
    }

    /** The same wrapper at every call: hosts compare. */
    synchronized InputStream standardOutput(InputStream in) {
        if (standardOutput == null) {
            standardOutput = new TailInputStream(in);
            if (shell != null) {
                standardOutput.heardBy(shell.output());
            }
            notifyAll();
        }
        return standardOutput;
    }

    synchronized InputStream standardError(InputStream in) {
        if (standardError == null) {
            standardError = new TailInputStream(in);
            if (shell != null) {
                standardError.heardBy(shell.errors());
                shell.errorsUnread(standardError::waiting);
            }
        }
        return standardError;
    }

    /** Its library hands out what it writes. */
    synchronized void writesTo(HandedOutput output, HandedOutput error) {
        handedOutput = output;
        handedError = error;
    }

    synchronized OutputStream standardInput(OutputStream out) {
        if (standardInput == null) {
            standardInput = new CountedOutputStream(out);
            input.comesFrom(standardInput::head);
            shellInput = shell == null ? standardInput : shell.input(standardInput);
        }
        return shellInput;
    }

    /** The host waited this long in vain. */
    void waitedInVain(long nanos) {
        waitedNanos = Math.max(waitedNanos, nanos);
    }

    /** The host is about to destroy it. */
    void killedByHost() {
        if (killedNanos == 0) {
            killedNanos = Math.max(1, System.nanoTime() - startNanos);
        }
    }

    /**
     * Makes the exit known to the gate. The first caller does the work; every other host thread waits for it, because none
     * may see the exit before the gate knows it.
     */
    void settle(int exitCode) {
        if (!settling.compareAndSet(false, true)) {
            awaitSettled();
            return;
        }
        try {
            if (shell() != null) {
                shell().exited(exitCode, killedNanos > 0);
            }
            if (over.compareAndSet(false, true)) {
                Outcome outcome = outcome(exitCode);
                gate.after(call, outcome);
                ended = outcome;
            }
        } finally {
            settled.countDown();
        }
    }

    /**
     * Waits for a host that is about to read the output, or has begun to: that of a terminal cannot be looked at beside it. Not for
     * threads of the host, which may make the exit known meanwhile.
     */
    void awaitRead() {
        long deadlineNanos = System.nanoTime() + READING_FIRST_NANOS;
        try {
            TailInputStream output = askedFor(deadlineNanos);
            if (output != null) {
                output.awaitRead(deadlineNanos - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized TailInputStream askedFor(long deadlineNanos) throws InterruptedException {
        for (long left = deadlineNanos - System.nanoTime();
                standardOutput == null && left > 0;
                left = deadlineNanos - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return standardOutput;
    }

    /** Makes known that it never ran. */
    void notStarted(Throwable thrown) {
        if (settling.compareAndSet(false, true)) {
            settled.countDown();
            FixLine.add(thrown, gate.after(call, Outcomes.notStarted(call, System.nanoTime() - startNanos, thrown)));
        }
    }

    /** How it ended, once the host can read nothing more of it; null until then. */
    String lastWords() {
        Outcome outcome = ended;
        TailInputStream output = readOutput();
        if (outcome == null || output == null || !output.ended()) {
            return null;
        }
        String line = gate.errorLine(call, outcome);
        return line == null ? null : "exit code " + outcome.code() + (line.isEmpty() ? "" : ": " + line);
    }

    private synchronized TailInputStream readOutput() {
        return standardOutput;
    }

    private synchronized ShellSession shell() {
        return shell;
    }

    private void awaitSettled() {
        try {
            settled.await(SETTLING_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome outcome(int exitCode) {
        long durationNanos = System.nanoTime() - startNanos;
        boolean killed = killedNanos > 0 && exitCode != 0;
        boolean needsOutput = exitCode != 0 || call.statusInOutput();
        if (needsOutput) {
            awaitOutput(exitCode != 0);
        }
        return new Outcome(
                killed ? Outcome.End.KILLED_BY_HOST : Outcome.End.EXIT,
                exitCode,
                null,
                call.startedAtMillis(),
                durationNanos,
                killed ? limitNanos() : -1,
                needsOutput ? redirects.errorTail(tail(error())) : "",
                needsOutput ? redirects.outputTail(tail(output())) : "",
                standardInput == null ? 0 : standardInput.bytes(),
                -1);
    }

    /** What the host waited for, or -1 if it killed without having waited: then it was no limit but a wish. */
    private long limitNanos() {
        if (waitedNanos == 0) {
            return -1;
        }
        return waitedNanos >= WAIT_IS_LIMIT * killedNanos ? waitedNanos : killedNanos;
    }

    private void awaitOutput(boolean failed) {
        long startNanos = System.nanoTime();
        awaitEnds(startNanos + READING_NANOS);
        if (failed && tail(error()).isEmpty() && tail(output()).isEmpty()) {
            awaitEnds(startNanos + READING_FIRST_NANOS);
        }
    }

    private void awaitEnds(long deadlineNanos) {
        awaitEnd(error(), deadlineNanos);
        awaitEnd(output(), deadlineNanos);
    }

    private synchronized WatchedOutput output() {
        return handedOutput != null ? handedOutput : standardOutput;
    }

    private synchronized WatchedOutput error() {
        return handedError != null ? handedError : standardError;
    }

    private static void awaitEnd(WatchedOutput output, long deadlineNanos) {
        if (output != null) {
            output.awaitEnd(deadlineNanos - System.nanoTime());
        }
    }

    private static String tail(WatchedOutput output) {
        return output == null ? "" : output.telling();
    }
}
