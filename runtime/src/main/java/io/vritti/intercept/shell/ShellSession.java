package io.vritti.intercept.shell;

import io.vritti.action.ProcessAction;
import io.vritti.gate.CallGate;
import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.OutputListener;
import io.vritti.shell.Script;
import io.vritti.tool.ToolFrames;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A shell that a host keeps open. From the first mark on, each command that the host writes while the shell waits for one is a call of
 * its own: judged before a byte of it goes, and ended when its mark is read. What is written in between, and what is not understood,
 * goes on as it is; while it runs, the shell counts as a process of unknown effects, as one that is not followed.
 */
public final class ShellSession {

    private final CallGate gate;
    private final ToolFrames tools;
    private final KeptShell shell;
    private final ProcessAction started;
    private final ShellPlace place;
    private final ShellState state;
    private final Runnable firstReady;
    private final RunningText running = new RunningText();
    private final ReentrantLock lock = new ReentrantLock();

    private Supplier<String> unreadErrors = () -> "";
    private boolean waits;

    /** Set from the mark being read until the shell counts as waiting, unless more is written in the meantime. */
    private boolean ending;

    private boolean ready;
    private boolean marksApart;
    private boolean lost;

    /** Set while a command runs that is a call of its own. */
    private RunningCommand command;

    /** Set while something runs of which only the effects count. */
    private GateCall unfollowed;

    private ShellSession(
            CallGate gate,
            ToolFrames tools,
            KeptShell shell,
            ProcessAction started,
            ShellPlace place,
            Runnable firstReady) {
        this.gate = gate;
        this.tools = tools;
        this.shell = shell;
        this.started = started;
        this.place = place;
        this.state = new ShellState(started.environment(), shell);
        this.firstReady = firstReady;
    }

    /**
     * @param started a process that has just been started, with pipes for its input and output
     * @param firstReady told when the shell is first seen to wait for a command: from then on its commands are calls, and it is none
     * @return null where it is no shell that takes its commands from its input
     */
    public static ShellSession of(
            CallGate gate, ToolFrames tools, ProcessAction started, long pid, Runnable firstReady) {
        KeptShell shell = KeptShell.of(started.argv());
        return shell == null ? null : new ShellSession(gate, tools, shell, started, new ShellPlace(pid), firstReady);
    }

    /** Stands before the shell's input. */
    public OutputStream input(OutputStream out) {
        return new ShellInput(out, this);
    }

    /** Hears what the host reads of its output. */
    public OutputListener output() {
        return (bytes, from, count) -> guarded(() -> heard(bytes, from, count));
    }

    /** Hears what the host reads of its errors. */
    public OutputListener errors() {
        return (bytes, from, count) -> guarded(() -> heardErrors(bytes, from, count));
    }

    /** @param unread gives what the shell has written to its errors and the host has not read */
    public void errorsUnread(Supplier<String> unread) {
        unreadErrors = unread;
    }

    /**
     * A text of the host is about to go to the shell.
     *
     * @return what is to go in its place; as a rule the very same
     */
    byte[] flushing(byte[] bytes) {
        try {
            String text = text(bytes);
            if (!takesTurn()) {
                added(text);
                return bytes;
            }
            String other = begins(text);
            return other == null ? bytes : other.getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException | LinkageError | StackOverflowError ours) {
            lose();
            return bytes;
        }
    }

    /** Whether the shell has waited for what comes now. */
    private boolean takesTurn() {
        lock.lock();
        try {
            boolean waited = waits;
            waits = false;
            return waited;
        } finally {
            lock.unlock();
        }
    }

    /** So much is written that it is not looked at. */
    void tooLong() {
        guarded(() -> locked(() -> {
            waits = false;
            ending = false;
            disturbed();
        }));
    }

    /** The shell waits for a command, and gets this: null for what is no text. */
    private String begins(String text) {
        MarkedCommand marked = text == null ? null : MarkedCommand.of(text);
        boolean alone = marked == null && marksApart && text != null && text.indexOf("<<") < 0;
        boolean whole = marked != null || alone && MarkedCommand.isComplete(text);
        if (!whole) {
            locked(() -> running.begins(text));
            watch();
            return null;
        }
        Script script = marked == null ? started.texts().parse(text.strip()) : marked.script();
        String command = marked == null ? text.strip() : marked.command();
        ProcessAction action = place.hasChildren() ? null : action(command, script);
        locked(() -> running.beginsCommand(text, marked == null ? null : marked.mark(), unreadErrors.get()));
        GateCall call = action == null ? null : gate.before(action);
        if (call != null && call.refusal() != null) {
            return RefusedCommand.line(call.refusal().getMessage())
                    + (marked == null ? "" : text.substring(marked.markAt()));
        }
        state.ran(script);
        if (call == null) {
            watch();
        } else {
            locked(() -> this.command = new RunningCommand(call, tools.current()));
        }
        return null;
    }

    /** Null where it cannot be told what the command does there. */
    private ProcessAction action(String text, Script script) {
        String found = place.directory();
        String directory = found == null && !state.moved() ? started.directory() : found;
        return directory == null || !state.runsAsInNewShell(text, script)
                ? null
                : started.inShell(shell.running(text), directory, state.environment());
    }

    /** The shell is at something, or begins, and gets more. */
    private void added(String text) {
        lock.lock();
        try {
            ending = false;
            EndMark mark = text == null ? null : MarkedCommand.lastMark(text);
            if (running.isUnmarkedCommand() && mark != null && EndMark.in(text) != null) {
                running.markedBy(text, mark);
                return;
            }
            if (command != null || running.isMarkedCommand()) {
                disturbed();
            }
            lost |= !running.adds(text, mark);
        } finally {
            lock.unlock();
        }
    }

    /** What runs gets something that it may read, or that waits behind it: nothing is known any more of how it ends. */
    private void disturbed() {
        state.becomesUnknown();
        running.isUnfollowed();
        RunningCommand disturbed = command;
        command = null;
        if (disturbed != null) {
            disturbed.endsUnknown(gate, tools);
        }
        watch();
    }

    private void heard(byte[] bytes, int from, int count) {
        lock.lock();
        EndMark.Found found;
        try {
            found = lost ? null : running.heard(bytes, from, count);
            ending |= found != null;
        } finally {
            lock.unlock();
        }
        if (found != null) {
            ended(found.status());
        }
    }

    private void heardErrors(byte[] bytes, int from, int count) {
        locked(() -> running.heardErrors(bytes, from, count));
    }

    /** The mark is there, and the host has not seen it yet. */
    private void ended(int status) {
        RunningCommand ended = command;
        command = null;
        marksApart = running.marksApart();
        if (running.changesUnseen(state)) {
            state.becomesUnknown();
        }
        if (ended != null) {
            String errors = status == 0 ? "" : running.errors(unreadErrors);
            ended.ends(gate, tools, status, errors, running.output());
        }
        boolean left = place.hasChildren();
        if (left) {
            // It may read what comes next in the shell's place, or write at any time.
            state.becomesUnknown();
        }
        if (!ready) {
            ready = true;
            firstReady.run();
        }
        if (left) {
            watch();
        } else {
            unwatch();
        }
        locked(() -> waits = ending);
    }

    /**
     * The shell has ended.
     *
     * @param killed by the host
     */
    public void exited(int exitCode, boolean killed) {
        guarded(() -> {
            RunningCommand last = command;
            locked(() -> {
                command = null;
                lost = true;
                waits = false;
            });
            if (last != null && killed) {
                last.endsUnknown(gate, tools);
            } else if (last != null) {
                last.ends(gate, tools, exitCode, running.errors(unreadErrors), running.output());
            }
            unwatch();
        });
    }

    private void watch() {
        if (ready && unfollowed == null) {
            unfollowed = gate.watch(started);
        }
    }

    private void unwatch() {
        GateCall over = unfollowed;
        unfollowed = null;
        if (over != null) {
            gate.after(over, RunningCommand.passed(over));
        }
    }

    private void lose() {
        locked(() -> {
            lost = true;
            waits = false;
            state.becomesUnknown();
        });
        try {
            watch();
        } catch (RuntimeException | LinkageError ours) {
            // Nothing is left to be done.
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private void guarded(Runnable ours) {
        try {
            ours.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            lose();
        }
    }

    /** Null for bytes that are no text. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
