package io.vritti.home;

import java.util.List;
import java.util.Map;

/**
 * The entry of a JVM that carries the agent, for {@code vritti status} and {@code doctor}.
 *
 * @param pid as the operating system knows it
 * @param startedAt start time as the operating system knows it ({@link java.time.Instant#toString}), or empty if it does
 *     not tell: with the pid it names the process, for pids are used again
 * @param command what runs there, redacted
 * @param mode {@code off}, {@code observe}, {@code hint} or {@code veto}
 * @param scope {@code auto}, {@code tool} or {@code all}
 * @param armed names of what is woven
 * @param libraries of the host that are watched, or that lack what watching needs
 * @param counters what happened since the start, by name
 * @param problem what keeps it from doing its work, or null
 * @param updatedAtMillis wall clock of this record
 */
public record LiveJvm(
        long pid,
        String startedAt,
        String command,
        String mode,
        String scope,
        List<String> armed,
        List<LiveLibrary> libraries,
        Map<String, Long> counters,
        String problem,
        long updatedAtMillis) {

    /** Each says something every 5 s: one in another container, whose process is not seen here, lives as long as it does. */
    private static final long SILENT_MILLIS = 60_000;

    /** Whether a JVM that spoke last at this time has surely ended, if its process is not seen here. */
    public static boolean isSilent(long saidAtMillis, long nowMillis) {
        return nowMillis - saidAtMillis > SILENT_MILLIS;
    }

    /** The start time of a process in the form of {@link #startedAt}; empty if it is gone or does not tell. */
    public static String startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Object::toString)
                .orElse("");
    }

    /** Whether a process lives that had this pid and, where it tells, this start time. */
    public static boolean lives(long pid, String startedAt) {
        return ProcessHandle.of(pid).isPresent() && (startedAt.isEmpty() || startedAt.equals(startOf(pid)));
    }
}
