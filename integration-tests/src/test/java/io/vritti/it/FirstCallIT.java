package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The very first call of a JVM whose home knows failures, made while the agent still starts. */
class FirstCallIT {

    /**
     * The first deadline is the longest, for a busy machine. The usual one is shorter than a start takes, and long enough for a
     * call that is made when the agent has started already.
     */
    private static final String SECOND =
            "mode=veto,veto.holdout=0,veto.scope=all,gate.deadline=500ms,gate.deadline.first=10s";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void the_repeat_of_what_failed_in_another_jvm_is_refused(Jdk jdk) throws Exception {
        fails(jdk, "cat missing");

        assertThat(first(jdk, SECOND, "cat missing")).startsWith("refused NOT EXECUTED");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_wrapper_around_it_is_refused_too(Jdk jdk) throws Exception {
        fails(jdk, "timeout 60 cat missing");

        assertThat(first(jdk, SECOND, "timeout 60 cat missing")).startsWith("refused NOT EXECUTED");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void what_was_mended_meanwhile_runs(Jdk jdk) throws Exception {
        fails(jdk, "cat missing");
        Files.writeString(folder.resolve("missing"), "");

        assertThat(first(jdk, SECOND, "cat missing")).isEqualTo("exit 0");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void it_runs_where_a_jvm_only_observes(Jdk jdk) throws Exception {
        fails(jdk, "cat missing");

        assertThat(first(jdk, "veto.scope=all,gate.deadline.first=10s", "cat missing"))
                .isEqualTo("exit 1");
    }

    private void fails(Jdk jdk, String command) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO_ALL)) {
            assertThat(host.shell(command)).isEqualTo("exit 1");
            new Memory(folder.resolve("home")).awaitFailure();
            host.end();
        }
    }

    private String first(Jdk jdk, String settings, String command) throws Exception {
        try (LiveHost host = host(jdk, settings)) {
            String answer = host.shell(command);
            host.end();
            return answer;
        }
    }

    private LiveHost host(Jdk jdk, String settings) throws IOException {
        return Host.on(jdk, folder).agent(settings).main(ShellHost.class).start();
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
