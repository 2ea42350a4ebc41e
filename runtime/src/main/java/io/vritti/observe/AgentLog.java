package io.vritti.observe;

import io.vritti.config.LogLevel;
import java.io.File;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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

    /** Messages a minute: a fault in a loop shall not fill a disk. */
    static final int MESSAGES_PER_MINUTE = 120;

    /** Ids remembered by {@link #logOnce}; the names are ours, so this is never reached by design. */
    private static final int MOST_IDS = 1_000;

    private static final long MINUTE_MILLIS = 60_000;
    private static final long CLOSE_MILLIS = 200;

    private final LogLevel level;
    private final BlockingQueue<LogEntry> waiting = new ArrayBlockingQueue<>(WAITING_MESSAGES);
    private final Set<String> onceIds = ConcurrentHashMap.newKeySet();
    private final AtomicLong dropped = new AtomicLong();
    private final Object startLock = new Object();

    private LogWriter writer;
    private AgentThread thread;
    private boolean discarding;
    private long minuteStartedMillis;
    private int messagesThisMinute;
    private long droppedTold;

    /** @param level the least serious messages to keep */
    public AgentLog(LogLevel level) {
        this.level = level;
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

    /** Messages lost because they came too fast or too many. */
    public long dropped() {
        return dropped.get();
    }

    /** Writes what waits, for at most a fifth of a second. */
    @Override
    public void close() {
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
            running.join(CLOSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void log(LogLevel severity, String message, Throwable thrown) {
        if (!level.admits(severity)) {
            return;
        }
        long now = System.currentTimeMillis();
        synchronized (startLock) {
            if (discarding) {
                return;
            }
            if (!withinRate(now)
                    || !waiting.offer(
                            new LogEntry(now, severity, Thread.currentThread().getName(), message, thrown))) {
                dropped.incrementAndGet();
                return;
            }
            startIfNeeded();
        }
    }

    private boolean withinRate(long now) {
        if (now - minuteStartedMillis >= MINUTE_MILLIS) {
            minuteStartedMillis = now;
            messagesThisMinute = 0;
            tellDropped(now);
        }
        return messagesThisMinute++ < MESSAGES_PER_MINUTE;
    }

    /** So that a reader of the log knows that it is not whole. */
    private void tellDropped(long now) {
        long lost = dropped.get() - droppedTold;
        if (lost > 0
                && waiting.offer(new LogEntry(
                        now, LogLevel.WARN, Thread.currentThread().getName(), lost + " messages were dropped", null))) {
            droppedTold += lost;
        }
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
                target.write(waiting.take());
            }
        } catch (InterruptedException closing) {
            for (LogEntry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
                target.write(entry);
            }
        }
    }
}
