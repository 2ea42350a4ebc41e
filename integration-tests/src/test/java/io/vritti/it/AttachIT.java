package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent comes into a JVM that runs already, and has used what is to be woven. */
class AttachIT {

    private static final String FAILING = "cat missing";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void an_attached_agent_vetoes_as_one_given_at_the_start(Jdk jdk) throws Exception {
        Host host = Host.on(jdk, folder).main(ShellHost.class);
        if (jdk.version() >= 21) {
            // Else the JVM itself writes a warning.
            host.option("-XX:+EnableDynamicAgentLoading");
        }
        try (LiveHost running = host.start()) {
            running.think();
            assertThat(running.shell(FAILING)).isEqualTo("exit 1");
            assertThat(running.shell(FAILING)).isEqualTo("exit 1");

            Run attached = attach(running);
            assertThat(attached.stderr()).isEmpty();
            assertThat(attached.exitCode()).isZero();
            Run again = attach(running);
            assertThat(again.exitCode()).isOne();
            assertThat(again.stderr()).contains("runs with Vritti already");

            assertThat(running.shell(FAILING)).isEqualTo("exit 1");
            assertThat(running.shell(FAILING)).startsWith("refused NOT EXECUTED");
            running.think();
            assertThat(running.end()).isEmpty();
        }
    }

    private Run attach(LiveHost host) throws Exception {
        List<String> words = new ArrayList<>(List.of("attach", Long.toString(host.pid())));
        words.addAll(List.of(Host.VETO_ALL.split(",")));
        words.add("home=" + folder.resolve("home"));
        return Host.command(folder, words.toArray(new String[0]));
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
