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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

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

    /** By when what was started has opened its port, or will not; servers on the JVM and in containers take the longest. */
    private static final long SERVER_STARTS_NANOS = 30_000_000_000L;

    /** As long a process that has not ended may be such a server: one that takes longer to listen is none. */
    private static final long SERVER_RUNS_NANOS = 10 * 60_000_000_000L;

    /** The status of a shell whose program could not be run, as is the one above it (POSIX XCU 2.8.2). */
    private static final int NOT_EXECUTABLE = 126;

    private final Ledger ledger;
    private final AtomicLong marks = new AtomicLong();
    private final AtomicLong processes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong files = new AtomicLong();
    private final ConcurrentMap<Long, Long> runningSinceNanos = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Launch> launches = new ConcurrentHashMap<>();

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
     * @return what {@link #ended} needs to know; 0 where its effects are seen as files
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
        return action.byKind(process -> started(process, startedAtMillis), http -> 0L);
    }

    private long started(ProcessAction process, long startedAtMillis) {
        noteFiles(process);
        if (process.effects() != Effects.OPAQUE) {
            return 0;
        }
        long mark = marks.addAndGet(MARK);
        processes.addAndGet(mark);
        if (runningSinceNanos.size() < MAX_AUTHORITIES) {
            runningSinceNanos.put(mark, System.nanoTime() - agoNanos(startedAtMillis));
        }
        return mark;
    }

    private static long agoNanos(long atMillis) {
        return TimeUnit.MILLISECONDS.toNanos(Math.max(0, System.currentTimeMillis() - atMillis));
    }

    /**
     * To be called at every end, before the caller sees it.
     *
     * @param mark what {@link #started} gave
     */
    public void ended(Action action, Outcome outcome, long mark) {
        Runnable count =
                action.byKind(process -> () -> ended(process, outcome, mark), http -> () -> ended(http, outcome));
        count.run();
    }

    /** To be called for a success whose start was not seen. */
    public void succeeded(Action action, Outcome outcome) {
        ended(action, outcome, started(action, outcome.startedAtMillis()));
    }

    private void ended(HttpAction request, Outcome outcome) {
        if (!request.safe() && outcome.code() / 100 == 2) {
            requests.incrementAndGet();
            writes(request.authority()).incrementAndGet();
        }
    }

    private void ended(ProcessAction process, Outcome outcome, long mark) {
        boolean passed = outcome.end() == Outcome.End.EXIT && outcome.code() == 0;
        Effects effects = mark == 0 ? process.effects() : Effects.OPAQUE;
        if (effects != Effects.NONE) {
            stirredAtNanos = System.nanoTime();
        }
        noteFiles(process);
        if (mark != 0) {
            Long sinceNanos = runningSinceNanos.remove(mark);
            if (passed && Programs.mayLaunch(process.script())) {
                boolean own = sinceNanos != null && Programs.launchesItself(process.script());
                launched(process.directory(), own ? sinceNanos : null);
            }
            boolean nothing = outcome.end() == Outcome.End.NOT_STARTED
                    || outcome.end() == Outcome.End.EXIT && !passed && !mayHaveDoneHalf(process);
            processes.addAndGet(nothing ? -mark : 1);
            if (nothing && mayHaveWritten(process, outcome)) {
                ledger.wroteAnywhere();
            }
        } else if (passed && effects == Effects.FILES) {
            files.incrementAndGet();
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
     * Something in a folder may have left a server behind.
     *
     * @param atNanos when the last one of it had ended
     * @param sinceNanos when the first one of it was started, if all that it has left are processes of this machine; else null
     */
    private record Launch(long atNanos, Long sinceNanos) {

        static Launch after(Launch before, long nowNanos, Long sinceNanos) {
            boolean others = sinceNanos == null || before != null && before.sinceNanos == null;
            return new Launch(nowNanos, others ? null : before == null ? sinceNanos : before.sinceNanos);
        }
    }

    private void launched(String directory, Long sinceNanos) {
        long now = System.nanoTime();
        launches.values().removeIf(launch -> now - launch.atNanos() >= SERVER_STARTS_NANOS);
        if (launches.size() < MAX_AUTHORITIES) {
            launches.compute(directory, (folder, before) -> Launch.after(before, now, sinceNanos));
        }
    }

    /**
     * The same as {@link #mayOpenPort}, but what has certainly ended since it was launched opens no port any more. It looks at all
     * processes of this machine.
     *
     * @param directory absolute, where the port is asked for; "" for a request, which is of no folder
     */
    public boolean isOpeningPort(String directory) {
        long now = System.nanoTime();
        if (runs(now)) {
            return true;
        }
        long oldestNanos = 0;
        List<Launch> near = launchesNear(directory, now);
        for (Launch launch : near) {
            if (launch.sinceNanos() == null) {
                return true;
            }
            oldestNanos = Math.max(oldestNanos, now - launch.sinceNanos());
        }
        return !near.isEmpty() && StartedProcesses.mayBeLeft(oldestNanos);
    }

    /**
     * Whether something that this session has started may be about to listen on a port: what still runs, and what has ended in
     * the same work and may have left a server behind.
     *
     * @param directory absolute, where the port is asked for; "" for a request, which is of no folder
     */
    public boolean mayOpenPort(String directory) {
        long now = System.nanoTime();
        return runs(now) || !launchesNear(directory, now).isEmpty();
    }

    private boolean runs(long nowNanos) {
        return runningSinceNanos.values().stream().anyMatch(since -> nowNanos - since < SERVER_RUNS_NANOS);
    }

    private List<Launch> launchesNear(String directory, long nowNanos) {
        return launches.entrySet().stream()
                .filter(launch -> within(launch.getKey(), directory) || within(directory, launch.getKey()))
                .map(Map.Entry::getValue)
                .filter(launch -> nowNanos - launch.atNanos() < SERVER_STARTS_NANOS)
                .toList();
    }

    private static boolean within(String folder, String other) {
        return other.isEmpty() || folder.equals(other) || folder.startsWith(other + "/");
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
        if (authority == null) {
            return new EffectEpoch(session, processes.get(), requests.get(), Ledger.UNWATCHED);
        }
        AtomicLong writes = authorities.get(authority);
        // What this machine serves may come from its files.
        long served = LoopbackHost.mayBeIn(authority) ? files.get() : 0;
        return new EffectEpoch(
                session, processes.get(), (writes == null ? 0 : writes.get()) + served, Ledger.UNWATCHED);
    }

    /**
     * How far the counts have come, and what has been written.
     *
     * @param waitNanos how long the host's writes may take to be watched, in nanoseconds
     */
    public EffectEpoch readingWithWrites(long waitNanos) {
        return new EffectEpoch(session, processes.get(), requests.get(), ledger.reading(waitNanos));
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
