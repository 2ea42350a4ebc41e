package io.vritti.evidence;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes that have come up since some time, as {@code /proc} lists them (proc(5)). */
final class StartedProcesses {

    private static final Path PROC = Path.of("/proc");

    /** The unit of times in {@code /proc/<pid>/stat}, on Linux always this (time(7), USER_HZ). */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** Clocks are read one after the other. */
    private static final long SLACK_TICKS = 20;

    /** Fields behind the name, counted from the state. */
    private static final int STATE = 0;

    private static final int SESSION = 3;
    private static final int STARTED = 19;

    /** @param session the process that leads its session */
    private record Stat(char state, int session, long startedTicks) {

        boolean ended() {
            return state == 'Z' || state == 'X';
        }
    }

    private StartedProcesses() {}

    /**
     * Whether a process may be left of what this JVM has started within the last nanoseconds: one that is as young, and belongs
     * to the session of this JVM or to one that is as young itself (setsid(2)). True where that cannot be known.
     */
    static boolean mayBeLeft(long withinNanos) {
        try {
            Stat own = stat("self");
            double uptimeSeconds =
                    Double.parseDouble(Files.readString(PROC.resolve("uptime")).split(" ")[0]);
            if (own == null) {
                return true;
            }
            long sinceTicks = (long) (uptimeSeconds * 1e9 - withinNanos) / NANOS_PER_TICK - SLACK_TICKS;
            String[] names = PROC.toFile().list((folder, name) -> Character.isDigit(name.charAt(0)));
            if (names == null) {
                return true;
            }
            for (String name : names) {
                Stat stat = stat(name);
                if (stat != null && !stat.ended() && stat.startedTicks() >= sinceTicks && ours(stat, own, sinceTicks)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private static boolean ours(Stat stat, Stat own, long sinceTicks) {
        if (stat.session() == own.session()) {
            return true;
        }
        Stat leader = stat(Integer.toString(stat.session()));
        return leader == null || leader.startedTicks() >= sinceTicks;
    }

    /** Null for a process that is gone. */
    private static Stat stat(String pid) {
        File file = PROC.resolve(pid).resolve("stat").toFile();
        try {
            String text = Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
            // The name stands in brackets, and may have brackets and blanks in it.
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return new Stat(
                    fields[STATE].charAt(0), Integer.parseInt(fields[SESSION]), Long.parseLong(fields[STARTED]));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return null;
        }
    }
}
