package io.vritti.evidence;

import io.vritti.action.ProcessAction;
import io.vritti.program.Programs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What this session has started and may be about to listen on a port. Thread-safe. */
final class StartingServers {

    /** A host that starts more at once is no agent. */
    private static final int MOST = 1_000;

    /** By when what was started has opened its port, or will not; servers on the JVM and in containers take the longest. */
    private static final long SERVER_STARTS_NANOS = 30_000_000_000L;

    /** As long a process that has not ended may be such a server: one that takes longer to listen is none. */
    private static final long SERVER_RUNS_NANOS = 10 * 60_000_000_000L;

    private final ConcurrentMap<Long, Long> runningSinceNanos = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Launch> launches = new ConcurrentHashMap<>();

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

    /** A process of unknown effects is about to run. */
    void started(long mark, long startedNanos) {
        if (runningSinceNanos.size() < MOST) {
            runningSinceNanos.put(mark, startedNanos);
        }
    }

    void ended(ProcessAction process, boolean passed, long mark) {
        Long sinceNanos = runningSinceNanos.remove(mark);
        if (passed && Programs.mayLaunch(process.script())) {
            boolean own = sinceNanos != null && Programs.launchesItself(process.script());
            launched(process.directory(), own ? sinceNanos : null);
        }
    }

    private void launched(String directory, Long sinceNanos) {
        long now = System.nanoTime();
        launches.values().removeIf(launch -> now - launch.atNanos() >= SERVER_STARTS_NANOS);
        if (launches.size() < MOST) {
            launches.compute(directory, (folder, before) -> Launch.after(before, now, sinceNanos));
        }
    }

    /** The same as {@link #mayOpenPort}, but what has certainly ended since it was launched opens no port any more. */
    boolean isOpeningPort(String directory) {
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

    /** @param directory absolute, where the port is asked for; "" for a request, which is of no folder */
    boolean mayOpenPort(String directory) {
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
}
