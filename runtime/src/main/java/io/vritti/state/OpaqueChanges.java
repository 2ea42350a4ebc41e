package io.vritti.state;

import io.vritti.action.Action;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.program.Effects;
import io.vritti.program.Programs;
import io.vritti.state.proof.ChangeReading;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what succeeded with effects that are not fully seen as files: installers, servers started, unknown programs, writing
 * requests (design.md §5.2). A count that moved since a failure means that its cause may be gone. Thread-safe.
 */
public final class OpaqueChanges {

    /** Beyond this, authorities share the count of processes: a host that talks to so many is no agent. */
    private static final int MAX_AUTHORITIES = 1_000;

    /** Counts of two JVMs have nothing to do with each other. */
    private final long session = ThreadLocalRandom.current().nextLong();

    private final AtomicLong processes = new AtomicLong();
    private final ConcurrentMap<String, AtomicLong> authorities = new ConcurrentHashMap<>();

    /** To be told of every success, before its caller sees it. */
    public void succeeded(Action action, Outcome outcome) {
        if (action instanceof ProcessAction process) {
            if (Programs.effects(process.script()) == Effects.OPAQUE) {
                processes.incrementAndGet();
            }
        } else if (action instanceof HttpAction http && !http.safe() && outcome.code() / 100 == 2) {
            writes(http.authority()).incrementAndGet();
        }
    }

    /** A change that nobody sees in the file system: a new message of the user, a tool call of unknown effect. */
    public void happened() {
        processes.incrementAndGet();
    }

    /** @param authority host and port, or null where only processes count */
    public ChangeReading reading(String authority) {
        AtomicLong writes = authority == null ? null : authorities.get(authority);
        return new ChangeReading(session, processes.get(), writes == null ? 0 : writes.get());
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
