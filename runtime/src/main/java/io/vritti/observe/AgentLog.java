package io.vritti.observe;

import io.vritti.config.LogLevel;
import io.vritti.metrics.MetricSource;
import java.io.File;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Our own log, {@code vritti.log} in the home (facts.md §1.7). Callers only put a message into a bounded queue: no
 * file and no lock of the host is touched on their thread, and nothing is thrown. Until the home is known messages wait; the
 * writing thread starts with the first message, so a healthy JVM has none.
 */
public final class AgentLog implements AutoCloseable {

    /** What a log may grow to, beside its older generations. */
    static final long FILE_BYTES = 1 << 20;

    /** {@code vritti.log}, {@code .1} and {@code .2}. */
    static final int GENERATIONS = 3;

    /** Messages that wait for the writer; more are dropped and counted. */
    static final int WAITING_MESSAGES = 256;

    /** Messages a minute of one JVM: a fault in a loop shall not fill a disk. */
    static final int MESSAGES_PER_MINUTE = 120;

    /** Ids remembered by {@link #logOnce}; the names are ours, so this is never reached by design. */
    private static final int MOST_IDS = 1_000;

    private static final long MINUTE_MILLIS = 60_000;
    private static final long CLOSE_MILLIS = 200;

    private final LongSupplier clock;
    private volatile LogLevel level;
    private final BlockingQueue<LogEntry> waiting = new ArrayBlockingQueue<>(WAITING_MESSAGES);
    private final Set<String> onceIds = ConcurrentHashMap.newKeySet();
    private final LeftOut leftOut = new LeftOut();
    private final LogCounts counts = new LogCounts();
    private final Object startLock = new Object();

    private LogWriter writer;
    private AgentThread thread;
    private boolean discarding;
    private long minuteStartedMillis;
    private int messagesThisMinute;

    /** Until when messages are left out without a lock, because there were enough. */
    private volatile long quietUntilMillis;

    /** @param level the least serious messages to keep */
    public AgentLog(LogLevel level) {
        // An anonymous class: a host's first call may come before lambdas are cheap.
        this(level, new LongSupplier() {
            @Override
            public long getAsLong() {
                return System.currentTimeMillis();
            }
        });
    }

    /** @param clock wall clock in milliseconds */
    AgentLog(LogLevel level, LongSupplier clock) {
        this.level = level;
        this.clock = clock;
    }

    /** Keeps messages of other seriousness from now on. */
    public void level(LogLevel least) {
        level = least;
    }

    /** The least serious messages that are kept. */
    public LogLevel level() {
        return level;
    }

    /** How many errors and warnings there were. */
    public MetricSource metrics() {
        return counts;
    }

    /** A log that keeps nothing. */
    public static AgentLog none() {
        return new AgentLog(LogLevel.OFF);
    }

    /**
     * Starts writing into the home, what has waited first.
     *
     * @param redaction applied to every line: messages of exceptions may quote what the host wrote
     */
    public void open(File home, UnaryOperator<String> redaction) {
        synchronized (startLock) {
            if (writer == null && !discarding) {
                writer = new LogWriter(
                        new RotatingFile(new File(home, "vritti.log"), FILE_BYTES, GENERATIONS), redaction);
                startIfNeeded();
            }
        }
    }

    /** Gives up what waits and what comes: there is no usable home. */
    public void discard() {
        synchronized (startLock) {
            discarding = true;
            waiting.clear();
        }
    }

    public void error(String message, Throwable thrown) {
        log(LogLevel.ERROR, message, thrown);
    }

    public void warn(String message) {
        log(LogLevel.WARN, message, null);
    }

    public void info(String message) {
        log(LogLevel.INFO, message, null);
    }

    public void debug(String message) {
        log(LogLevel.DEBUG, message, null);
    }

    /**
     * Logs a fault the first time it occurs.
     *
     * @param id names the place that failed, not the occurrence
     * @param thrown may be null
     * @return whether this was the first time
     */
    public boolean logOnce(String id, String message, Throwable thrown) {
        if (onceIds.size() >= MOST_IDS || !onceIds.add(id)) {
            return false;
        }
        log(LogLevel.WARN, message, thrown);
        return true;
    }

    /** Messages lost because they came too fast, or could not be written. */
    public long dropped() {
        return leftOut.all();
    }

    /** Writes what waits, for at most a fifth of a second. */
    @Override
    public void close() {
        close(CLOSE_MILLIS);
    }

    /** The same, for whoever can wait for longer. */
    void close(long mostMillis) {
        AgentThread running;
        synchronized (startLock) {
            running = thread;
            discarding = true;
        }
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(mostMillis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void log(LogLevel severity, String message, Throwable thrown) {
        counts.met(severity);
        if (!level.admits(severity)) {
            return;
        }
        long now = clock.getAsLong();
        if (isQuiet(now)) {
            leftOut.tooFast();
            return;
        }
        String thread = Thread.currentThread().getName();
        synchronized (startLock) {
            if (discarding) {
                return;
            }
            if (!withinRate(now) || !waiting.offer(new LogEntry(now, severity, thread, message, thrown))) {
                leftOut.tooFast();
                return;
            }
            startIfNeeded();
        }
    }

    /** Not for longer than a minute, though the clock be set back. */
    private boolean isQuiet(long now) {
        long until = quietUntilMillis;
        return now < until && now >= until - MINUTE_MILLIS;
    }

    private boolean withinRate(long now) {
        // A clock that was set back begins a minute, too.
        if (now - minuteStartedMillis >= MINUTE_MILLIS || now < minuteStartedMillis) {
            minuteStartedMillis = now;
            messagesThisMinute = 0;
        }
        if (messagesThisMinute >= MESSAGES_PER_MINUTE) {
            quietUntilMillis = minuteStartedMillis + MINUTE_MILLIS;
            return false;
        }
        messagesThisMinute++;
        return true;
    }

    private void startIfNeeded() {
        if (thread == null && writer != null && !waiting.isEmpty()) {
            LogWriter target = writer;
            // An anonymous class: a host's first failing call may come before lambdas are cheap.
            thread = new AgentThread(
                    "log",
                    new Runnable() {
                        @Override
                        public void run() {
                            writeUntilInterrupted(target);
                        }
                    },
                    none());
            thread.start();
        }
    }

    private void writeUntilInterrupted(LogWriter target) {
        try {
            while (true) {
                LogEntry entry = waiting.poll(MINUTE_MILLIS, TimeUnit.MILLISECONDS);
                tellLeftOut(target, entry == null ? clock.getAsLong() : entry.atMillis());
                if (entry != null) {
                    write(target, entry);
                }
            }
        } catch (InterruptedException closing) {
            for (LogEntry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
                write(target, entry);
            }
            quietUntilMillis = 0;
            tellLeftOut(target, clock.getAsLong());
        }
    }

    /** So that a reader of the log knows that it is not whole. Not while messages are still left out: once for all of them. */
    private void tellLeftOut(LogWriter target, long now) {
        String sentence = isQuiet(now) ? null : leftOut.untold();
        if (sentence != null) {
            LogEntry entry =
                    new LogEntry(now, LogLevel.WARN, Thread.currentThread().getName(), sentence, null);
            if (target.write(entry)) {
                leftOut.told();
            }
        }
    }

    private void write(LogWriter target, LogEntry entry) {
        if (!target.write(entry)) {
            leftOut.unwritten();
        }
    }
}
