package io.vritti.log;

import java.text.MessageFormat;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Stands in for {@code java.util.logging.Logger} in the libraries that we ship: the build rewrites every mention of it.
 *
 * <p>The real one fixes the LogManager for the whole JVM at first use, and servers that bring their own then refuse to
 * start (facts.md §1.2). Drops all below WARNING. Has the methods that the shipped libraries call, no others;
 * a test of the agent's jar fails when they call one more.
 */
public final class JulLogger {

    /** Takes what libraries have to say, WARNING and above. Never throws, never blocks. */
    public interface Sink {

        /** @param thrown null when there is none */
        void say(String logger, String message, Throwable thrown);
    }

    private static final Waiting WAITING = new Waiting();

    private static volatile Sink sink = WAITING;

    private final String name;

    private JulLogger(String name) {
        this.name = name;
    }

    /** From now on warnings go there, those first that came before. */
    public static void deliverTo(Sink chosen) {
        sink = chosen;
        WAITING.handTo(chosen);
    }

    public static JulLogger getLogger(String name) {
        return new JulLogger(name);
    }

    public String getName() {
        return name;
    }

    public boolean isLoggable(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }

    public void log(LogRecord entry) {
        say(entry.getLevel(), entry.getMessage(), entry.getThrown(), entry.getParameters());
    }

    public void log(Level level, String message) {
        say(level, message, null);
    }

    public void log(Level level, String message, Throwable thrown) {
        say(level, message, thrown);
    }

    public void log(Level level, String message, Object parameter) {
        say(level, message, null, parameter);
    }

    public void log(Level level, String message, Object[] parameters) {
        say(level, message, null, parameters);
    }

    public void warning(String message) {
        say(Level.WARNING, message, null);
    }

    /** Dropped. */
    public void info(String message) {}

    /** Dropped. */
    public void fine(String message) {}

    /** Dropped. */
    public void finer(String message) {}

    private void say(Level level, String message, Throwable thrown, Object... parameters) {
        if (isLoggable(level)) {
            sink.say(name, format(message, parameters), thrown);
        }
    }

    private static String format(String message, Object... parameters) {
        if (message == null || parameters == null || parameters.length == 0) {
            return message;
        }
        try {
            return MessageFormat.format(message, parameters);
        } catch (IllegalArgumentException e) {
            return message;
        }
    }

    /** Failures of weaving may be logged before the log is open. */
    private static final class Waiting implements Sink {

        private static final int MOST = 16;

        private final Queue<Said> said = new ArrayBlockingQueue<>(MOST);

        @Override
        public void say(String logger, String message, Throwable thrown) {
            said.offer(new Said(logger, message, thrown));
        }

        void handTo(Sink sink) {
            for (Said next = said.poll(); next != null; next = said.poll()) {
                sink.say(next.logger(), next.message(), next.thrown());
            }
        }
    }

    private record Said(String logger, String message, Throwable thrown) {}
}
