package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code status} names the client libraries of living JVMs with their versions, and what they lack. */
class LibrariesIT {

    private static final String CHOKE_POINT = "okhttp3.internal.http.RetryAndFollowUpInterceptor";
    /** A living JVM tells of itself once a minute. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(150);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> libraries_of_a_living_jvm() {
        Jdk jdk = Jdks.newest();
        return Stream.of(
                DynamicTest.dynamicTest(
                        "one that is watched",
                        () -> assertThat(told(jdk, "watched", Host.libraries("okhttp-4.12.0")))
                                .contains(" watches okhttp 4.12.0\n")),
                DynamicTest.dynamicTest(
                        "one that lacks the method",
                        () -> assertThat(told(jdk, "lacking", List.of(another(jdk))))
                                .contains(" does not watch okhttp")
                                .contains(": it has no " + CHOKE_POINT + ".intercept(")));
    }

    /** What {@code status} says once it knows of the library. */
    private String told(Jdk jdk, String name, List<Path> library) throws Exception {
        Path machine = Files.createDirectory(folder.resolve(name + jdk.version()));
        try (LiveHost host =
                Host.on(jdk, machine).agent("").main(ShellHost.class, library).start()) {
            assertThat(host.ask("load " + CHOKE_POINT)).isEqualTo("RetryAndFollowUpInterceptor");
            assertThat(host.ask("run true")).isEqualTo("exit 0");
            // It is armed a moment before the library is noted.
            return Await.upTo(
                    TOLD_WITHIN,
                    () -> Host.command(machine, "status").stdout(),
                    told -> told.contains(" watches okhttp") || told.contains(" does not watch okhttp"));
        }
    }

    /** A version of the library that has the class, but does its work elsewhere. */
    private Path another(Jdk jdk) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes" + jdk.version()));
        Path source = folder.resolve("RetryAndFollowUpInterceptor.java");
        Files.writeString(
                source,
                "package okhttp3.internal.http; public class RetryAndFollowUpInterceptor { void proceed() {} }");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "--release", "17", "-d", classes.toString(), source.toString()))
                .isZero();
        return classes;
    }
}
