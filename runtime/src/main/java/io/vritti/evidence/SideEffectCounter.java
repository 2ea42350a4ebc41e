package io.vritti.evidence;

import io.vritti.action.Action;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.ledger.Ledger;
import io.vritti.ledger.WrittenPaths;
import io.vritti.program.Command;
import io.vritti.program.Effects;
import io.vritti.program.Programs;
import io.vritti.proof.EffectEpoch;
import io.vritti.text.LoopbackHost;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Counts what ran with effects that are not fully seen as files: installers, servers started, unknown programs, writing
 * requests (design.md §5.2). A count that moved since a failure means that its cause may be gone. Thread-safe.
 */
public final class SideEffectCounter {

    /** Beyond this, authorities share the count of processes: a host that talks to so many is no agent. */
    private static final int MAX_AUTHORITIES = 1_000;

    /** Counts of two JVMs have nothing to do with each other. */
    private final long session = ThreadLocalRandom.current().nextLong();

    /** Each process that was started has a mark of its own, so that one which fails takes nothing but its own back. */
    private static final long MARK = 1L << 20;

    /** As long as what a process wrote may carry a time that says nothing: a tick of the kernel's clock, and a busy machine. */
    private static final long STIRRED_NANOS = 100_000_000;

    /** The status of a shell whose program could not be run, as is the one above it (POSIX XCU 2.8.2). */
    private static final int NOT_EXECUTABLE = 126;

    private final Ledger ledger;
    private final LivingWriters living = new LivingWriters();
    private final StartingServers servers = new StartingServers();
    private final AtomicLong fileMarks = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong marks = new AtomicLong();
    private final AtomicLong processes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong tools = new AtomicLong();
    private final AtomicLong files = new AtomicLong();
    private volatile long stirredAtNanos = System.nanoTime() - STIRRED_NANOS;
    private final ConcurrentMap<String, AtomicLong> authorities = new ConcurrentHashMap<>();

    /** Makes one that counts only the writes of processes. */
    public SideEffectCounter() {
        this(new Ledger());
    }

    /** @param ledger in which the known effects of processes are noted beside what the host itself writes */
    public SideEffectCounter(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What this JVM has written. */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * To be called when a process is about to run: a started server changes the world though it never ends.
     *
     * @return what {@link #ended} needs to know: above 0 for one of unknown effects, below for one that changes files, else 0
     */
    public long started(Action action) {
        return started(action, System.currentTimeMillis());
    }

    /**
     * The same for a process whose start is noted late.
     *
     * @param startedAtMillis wall clock
     */
    public long started(Action action, long startedAtMillis) {
        return action.byKind(process -> started(process, startedAtMillis), http -> 0L, tool -> 0L);
    }

    private long started(ProcessAction process, long startedAtMillis) {
        if (process.effects() == Effects.NONE) {
            return 0;
        }
        events.incrementAndGet();
        Remnant.Instant at = Remnant.Instant.at(startedAtMillis);
        if (process.effects() == Effects.FILES) {
            WrittenPaths written = WrittenPaths.of(process);
            ledger.processWrote(written);
            long mark = -fileMarks.incrementAndGet();
            living.started(mark, written, at);
            return mark;
        }
        long mark = marks.addAndGet(MARK);
        living.started(mark, null, at);
        processes.addAndGet(mark);
        servers.started(mark, at.nanos());
        return mark;
    }

    /**
     * To be called at every end, before the caller sees it.
     *
     * @param mark what {@link #started} gave
     */
    public void ended(Action action, Outcome outcome, long mark) {
        Runnable count = action.byKind(
                process -> () -> ended(process, outcome, mark),
                http -> () -> ended(http, outcome),
                tool -> () -> toolEnded(outcome));
        count.run();
    }

    /** To be called for a success whose start was not seen. */
    public void succeeded(Action action, Outcome outcome) {
        ended(action, outcome, started(action, outcome.startedAtMillis()));
    }

    private void ended(HttpAction request, Outcome outcome) {
        if (!request.safe() && outcome.requestMayHaveActed()) {
            requests.incrementAndGet();
            writes(request.authority()).incrementAndGet();
        }
    }

    /** One that threw something may have acted before. */
    private void toolEnded(Outcome outcome) {
        if (!outcome.failed() || outcome.end() == Outcome.End.EXCEPTION) {
            tools.incrementAndGet();
        }
    }

    private void ended(ProcessAction process, Outcome outcome, long mark) {
        boolean passed = outcome.end() == Outcome.End.EXIT && outcome.code() == 0;
        Effects effects = mark > 0 ? Effects.OPAQUE : process.effects();
        if (effects != Effects.NONE) {
            stirredAtNanos = System.nanoTime();
            events.incrementAndGet();
        }
        noteFiles(process);
        if (mark > 0) {
            servers.ended(process, passed, mark);
            boolean nothing = outcome.end() == Outcome.End.NOT_STARTED
                    || outcome.end() == Outcome.End.EXIT && !passed && !mayHaveDoneHalf(process);
            processes.addAndGet(nothing ? -mark : 1);
            if (nothing && mayHaveWritten(process, outcome)) {
                ledger.wroteAnywhere();
            }
        } else if (passed && effects == Effects.FILES) {
            files.incrementAndGet();
        }
        if (effects != Effects.NONE && outcome.end() != Outcome.End.NOT_STARTED) {
            if (Programs.handsOver(process.script()) && (passed || mayHaveDoneHalf(process))) {
                living.handedOver();
            }
            boolean said = Programs.leavesProcesses(process.script());
            living.ended(mark, said || effects == Effects.OPAQUE, said);
        } else {
            living.ended(mark, false, false);
        }
    }

    private void noteFiles(ProcessAction process) {
        if (process.effects() == Effects.FILES) {
            ledger.processWrote(WrittenPaths.of(process));
        }
    }

    /** A program of no known kind may have written something before it failed; a build or a test does not mend by failing. */
    private static boolean mayHaveWritten(ProcessAction process, Outcome outcome) {
        return outcome.end() == Outcome.End.EXIT
                && outcome.code() < NOT_EXECUTABLE
                && !Programs.onlyChecks(process.script());
    }

    /** Of {@code docker start db; ./migrate} the first may have worked though the second did not. */
    private static boolean mayHaveDoneHalf(ProcessAction process) {
        int effective = 0;
        for (Command command : process.commands()) {
            if (!Programs.pure(command) && ++effective > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a process that may have written files has ended so shortly ago that their times say nothing yet. */
    public boolean stirred() {
        return System.nanoTime() - stirredAtNanos < STIRRED_NANOS;
    }

    /**
     * The same as {@link #mayOpenPort}, but what has certainly ended since it was launched opens no port any more. It looks at all
     * processes of this machine.
     *
     * @param directory absolute, where the port is asked for; "" for a request, which is of no folder
     */
    public boolean isOpeningPort(String directory) {
        return servers.isOpeningPort(directory);
    }

    /**
     * Whether something that this session has started may be about to listen on a port: what still runs, and what has ended in
     * the same work and may have left a server behind.
     *
     * @param directory absolute, where the port is asked for; "" for a request, which is of no folder
     */
    public boolean mayOpenPort(String directory) {
        return servers.mayOpenPort(directory);
    }

    /** The moment right before a call starts. */
    public Moment now() {
        return new Moment(events.get(), living.any(), ledger.noted());
    }

    /**
     * What else this session has done while a call ran that has just ended, in words; null if nothing that matters: what it wrote
     * the call may have seen before or after.
     *
     * @param start right before the call started
     * @param harmless whether a write to this absolute path is seen otherwise, or does not matter
     */
    public String beside(Moment start, ProcessAction process, Predicate<String> harmless) {
        long own = process.effects() == Effects.NONE ? 0 : Moment.EVENTS_OF_ONE;
        if (start.others() || events.get() > start.events() + own) {
            return "what another process of this session writes";
        }
        return ledger.hostWrittenSince(start.noted(), harmless) == null ? null : "what the host itself has written";
    }

    /** Counts a change that the file system does not show: a new message of the user, a tool call of unknown effect. */
    public void happened() {
        processes.incrementAndGet();
    }

    /**
     * How far the counts have come.
     *
     * @param authority host and port, or null for a service that no single address stands for: any request may change it
     */
    public EffectEpoch reading(String authority) {
        look();
        if (authority == null) {
            return new EffectEpoch(session, processes.get(), requests.get(), Ledger.UNWATCHED);
        }
        AtomicLong writes = authorities.get(authority);
        // What this machine serves may come from its files.
        long served = LoopbackHost.mayBeIn(authority) ? files.get() : 0;
        return new EffectEpoch(
                session, processes.get(), (writes == null ? 0 : writes.get()) + served, Ledger.UNWATCHED);
    }

    /** How far all counts have come, that of tool calls included: what a tool refused, the success of another may have mended. */
    public EffectEpoch readingWithTools() {
        look();
        return new EffectEpoch(session, processes.get() + files.get(), requests.get() + tools.get(), Ledger.UNWATCHED);
    }

    /**
     * How far the counts have come, and what has been written.
     *
     * @param waitNanos how long the host's writes may take to be watched, in nanoseconds
     */
    public EffectEpoch readingWithWrites(long waitNanos) {
        look();
        return new EffectEpoch(session, processes.get(), requests.get(), ledger.reading(waitNanos));
    }

    /**
     * What this session has started and may be writing at this moment, in words; null if nothing is that matters.
     *
     * @param harmless whether a write to this absolute path is seen otherwise, or does not matter
     */
    public String writing(Predicate<String> harmless) {
        look();
        return living.writing(harmless);
    }

    private void look() {
        living.look(written -> {
            if (written == null) {
                processes.incrementAndGet();
            } else {
                files.incrementAndGet();
                ledger.processWrote(written);
            }
        });
    }

    private AtomicLong writes(String authority) {
        AtomicLong known = authorities.get(authority);
        if (known != null) {
            return known;
        }
        return authorities.size() < MAX_AUTHORITIES
                ? authorities.computeIfAbsent(authority, a -> new AtomicLong())
                : processes;
    }
}
