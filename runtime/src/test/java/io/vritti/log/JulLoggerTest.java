package io.vritti.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JulLoggerTest {

    private final JulLogger logger = JulLogger.getLogger("a.library");
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void listen() {
        JulLogger.deliverTo((name, message, thrown) -> said.add(name + ": " + message + ": " + thrown));
    }

    @Test
    void warnings_and_errors_are_handed_on() {
        Throwable thrown = new IllegalStateException("why");

        logger.warning("first");
        logger.log(Level.SEVERE, "second", thrown);

        assertThat(said).containsExactly("a.library: first: null", "a.library: second: " + thrown);
    }

    @Test
    void what_was_said_before_anyone_listened_is_not_lost() throws ReflectiveOperationException {
        try (URLClassLoader another = new URLClassLoader(
                new URL[] {JulLogger.class.getProtectionDomain().getCodeSource().getLocation()}, null)) {
            Class<?> logger = another.loadClass(JulLogger.class.getName());
            Class<?> sink = another.loadClass(JulLogger.Sink.class.getName());
            Object early = logger.getMethod("getLogger", String.class).invoke(null, "early");
            logger.getMethod("warning", String.class).invoke(early, "not woven");

            logger.getMethod("deliverTo", sink)
                    .invoke(null, Proxy.newProxyInstance(another, new Class<?>[] {sink}, (self, method, arguments) -> {
                        said.add(arguments[0] + ": " + arguments[1]);
                        return null;
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(said).containsExactly("early: not woven");
    }

    @Test
    void everything_below_is_dropped() {
        logger.info("quiet");
        logger.fine("quiet");
        logger.finer("quiet");
        logger.log(Level.INFO, "quiet");
        logger.log(new LogRecord(Level.CONFIG, "quiet"));

        assertThat(said).isEmpty();
        assertThat(logger.isLoggable(Level.INFO)).isFalse();
        assertThat(logger.isLoggable(Level.WARNING)).isTrue();
    }

    @Test
    void parameters_are_put_into_the_message() {
        logger.log(Level.WARNING, "{0} of {1}", new Object[] {"one", "two"});
        logger.log(Level.WARNING, "only {0}", (Object) "one");

        assertThat(said).containsExactly("a.library: one of two: null", "a.library: only one: null");
    }

    @Test
    void a_message_that_is_no_pattern_stays_as_it_is() {
        logger.log(Level.WARNING, "broken {", (Object) "one");

        assertThat(said).containsExactly("a.library: broken {: null");
    }
}
