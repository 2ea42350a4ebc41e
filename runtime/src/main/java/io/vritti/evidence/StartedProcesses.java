package io.vritti.evidence;

import io.vritti.program.ToolDaemons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Processes that the commands of this JVM have left behind, as {@code /proc} lists them (proc(5)). Which command an orphan comes
 * from is not recorded anywhere. But it is as young as that command; it belongs to the session and the process group of this JVM,
 * or to ones that are as young (setsid(2), setpgid(2)); and it has been handed to a process above this JVM, or to the first one of
 * the machine.
 */
final class StartedProcesses {

    private static final Path PROC = Path.of("/proc");

    /** The unit of times in {@code /proc/<pid>/stat}, on Linux always this (time(7), USER_HZ). */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** Clocks are read one after the other, and times are cut to whole ticks. */
    private static final long SLACK_TICKS = 5;

    /** What takes in orphans where nothing nearer does. */
    private static final int INIT = 1;

    /** Fields behind the name, counted from the state. */
    private static final int STATE = 0;

    private static final int PARENT = 1;
    private static final int GROUP = 2;
    private static final int SESSION = 3;
    private static final int STARTED = 19;

    private final Map<Integer, Stat> all = new HashMap<>();
    private final Set<Integer> above = new HashSet<>();
    private final Stat own;
    private final long nowTicks;

    /**
     * @param group the process that leads its group, or has led it
     * @param session the process that leads its session
     */
    private record Stat(int pid, char state, int parent, int group, int session, long startedTicks) {

        boolean ended() {
            return state == 'Z' || state == 'X';
        }
    }

    /** A process that was left running, of which it is quickly seen whether it goes on; one that is not known lives for ever. */
    static final class Left {
        private final Stat stat;

        private Left(Stat stat) {
            this.stat = stat;
        }

        boolean lives() {
            Stat now = stat == null ? null : stat(Integer.toString(stat.pid()));
            return stat == null || now != null && !now.ended() && now.startedTicks() == stat.startedTicks();
        }
    }

    private StartedProcesses() throws IOException {
        own = stat("self");
        nowTicks = uptimeTicks();
        String[] names = PROC.toFile().list((folder, name) -> Character.isDigit(name.charAt(0)));
        if (own == null || names == null) {
            throw new IOException("no list of processes");
        }
        for (String name : names) {
            Stat stat = stat(name);
            if (stat != null) {
                all.put(stat.pid(), stat);
            }
        }
        // Where this JVM is the first process of its container, orphans become its children.
        above.add(INIT);
        for (Stat at = all.get(own.parent()); at != null && above.add(at.pid()); ) {
            at = all.get(at.parent());
        }
    }

    /** All that run now; null where they cannot be listed. */
    static StartedProcesses now() {
        try {
            return new StartedProcesses();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Whether a process may be left of what this JVM has started within the last nanoseconds; true where that is not known. */
    static boolean mayBeLeft(long withinNanos) {
        return !left(now(), withinNanos, 0).isEmpty();
    }

    /**
     * What may be left of what this JVM has started.
     *
     * @param all null where they cannot be listed
     * @param fromNanos started at most so long ago
     * @param untilNanos started at least so long ago
     */
    static List<Left> left(StartedProcesses all, long fromNanos, long untilNanos) {
        return all == null ? List.of(new Left(null)) : all.left(fromNanos, untilNanos);
    }

    private List<Left> left(long fromNanos, long untilNanos) {
        long sinceTicks = Math.max(own.startedTicks(), nowTicks - fromNanos / NANOS_PER_TICK - SLACK_TICKS);
        long untilTicks = nowTicks - untilNanos / NANOS_PER_TICK + SLACK_TICKS;
        List<Left> left = new ArrayList<>();
        for (Stat stat : all.values()) {
            if (!stat.ended()
                    && stat.startedTicks() >= sinceTicks
                    && stat.startedTicks() <= untilTicks
                    && ofOurSession(stat, sinceTicks)
                    && ofOurGroup(stat, sinceTicks)
                    && stat.pid() != own.pid()
                    && !above.contains(stat.pid())
                    && orphan(stat, sinceTicks)
                    && !ToolDaemons.is(commandLine(stat.pid()))) {
                left.add(new Left(stat));
            }
        }
        return left;
    }

    private boolean ofOurSession(Stat stat, long sinceTicks) {
        Stat leader = all.get(stat.session());
        return stat.session() == own.session() || leader == null || leader.startedTicks() >= sinceTicks;
    }

    /** A process stays in the group of its parent or makes a new one; that of another job is as old as that job. */
    private boolean ofOurGroup(Stat stat, long sinceTicks) {
        return stat.group() == own.group()
                || all.values().stream()
                        .noneMatch(member -> member.group() == stat.group() && member.startedTicks() < sinceTicks);
    }

    /** What is a child of this JVM is known while it runs, and what is a child of others is theirs. */
    private boolean orphan(Stat stat, long sinceTicks) {
        Stat oldest = stat;
        Stat parent = all.get(stat.parent());
        for (int i = 0; i < all.size() && parent != null && parent.pid() != own.pid(); i++) {
            if (parent.startedTicks() < sinceTicks) {
                break;
            }
            oldest = parent;
            parent = all.get(oldest.parent());
        }
        return parent == null || above.contains(parent.pid());
    }

    private static long uptimeTicks() throws IOException {
        double seconds =
                Double.parseDouble(Files.readString(PROC.resolve("uptime")).split(" ")[0]);
        return (long) (seconds * 1e9) / NANOS_PER_TICK;
    }

    private static List<String> commandLine(int pid) {
        try {
            Path file = PROC.resolve(Integer.toString(pid)).resolve("cmdline");
            return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Null for a process that is gone. */
    private static Stat stat(String pid) {
        try {
            String text = Files.readString(PROC.resolve(pid).resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name stands in brackets, and may have brackets and blanks in it.
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return new Stat(
                    Integer.parseInt(text.substring(0, text.indexOf(' '))),
                    fields[STATE].charAt(0),
                    Integer.parseInt(fields[PARENT]),
                    Integer.parseInt(fields[GROUP]),
                    Integer.parseInt(fields[SESSION]),
                    Long.parseLong(fields[STARTED]));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return null;
        }
    }
}
