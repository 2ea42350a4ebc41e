package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent comes into a JVM that runs already, and has used what is to be woven. */
@Execution(ExecutionMode.CONCURRENT)
class AttachIT {

    private static final String FAILING = "cat missing";

    /** Above the highest that Linux gives. */
    private static final String NO_PROCESS = "99999999";

    /** Of a look thread that waits for more to do. */
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void an_attached_agent_vetoes_as_one_given_at_the_start(Jdk jdk) throws Exception {
        try (LiveHost running = attachable(jdk).start()) {
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

    @Test
    void a_detached_agent_does_nothing_until_it_is_attached_again() throws Exception {
        try (LiveHost running = attachable(Jdks.newest()).start()) {
            running.think();
            assertThat(attach(running).exitCode()).isZero();
            assertThat(running.shell(FAILING)).isEqualTo("exit 1");
            running.think();
            assertThat(running.shellUntilRefused(FAILING)).startsWith("refused NOT EXECUTED");

            Run detached = detach(running);
            assertThat(detached.exitCode()).as(detached.toString()).isZero();
            assertThat(running.shell(FAILING)).isEqualTo("exit 1");
            assertThat(running.shell(FAILING)).isEqualTo("exit 1");
            assertThat(Await.upTo(ENDED_WITHIN, () -> threads(running.pid()), String::isEmpty))
                    .isEmpty();
            assertThat(detach(running).stderr()).contains("no Vritti runs in " + running.pid());

            assertThat(attach(running).exitCode()).isZero();
            running.think();
            assertThat(running.shellUntilRefused(FAILING)).startsWith("refused NOT EXECUTED");
            assertThat(running.end()).isEmpty();
        }
    }

    @Test
    void a_jvm_is_found_by_its_main_class_and_listed() throws Exception {
        try (LiveHost running = attachable(Jdks.own()).start()) {
            running.think();
            assertThat(list()).containsPattern(running.pid() + " +" + ShellHost.class.getName() + " +no\\R");
            assertThat(Host.command(folder, "attach", "no.such.Main").stderr()).contains("runs no.such.Main");

            List<Long> others = pidsOf(ShellHost.class);
            Run attached = Host.command(folder, "attach", ShellHost.class.getSimpleName(), "home=" + home());
            if (others.size() > 1) {
                // Other tests of this machine run the same program.
                assertThat(attached.stderr()).contains(" JVMs run ShellHost, say which: ");
            } else {
                assertThat(attached.exitCode()).as(attached.toString()).isZero();
                assertThat(list()).containsPattern(running.pid() + " +" + ShellHost.class.getName() + " +yes\\R");
            }
        }
    }

    @Test
    void a_jvm_that_takes_no_agent_is_left_alone_and_the_reason_is_said() throws Exception {
        try (LiveHost running =
                attachable(Jdks.own()).option("-XX:+DisableAttachMechanism").start()) {
            running.think();
            assertThat(attach(running).stderr()).contains("it was started with -XX:+DisableAttachMechanism");
            assertThat(running.shell("echo still here; exit 3")).isEqualTo("exit 3");
            assertThat(running.end()).isEmpty();
        }
        assertThat(Host.command(folder, "attach", NO_PROCESS).stderr()).contains("there is no process of this number");
    }

    @Test
    void a_jvm_of_another_user_is_left_alone_and_the_reason_is_said() throws Exception {
        User other = User.unknown();
        try (LiveHost running = attachable(Jdks.own()).start()) {
            running.think();
            Run refused = Host.on(Jdks.own(), folder)
                    .as(other)
                    .arguments("-jar", Host.jar().toString(), "attach", Long.toString(running.pid()))
                    .run();
            assertThat(refused.stderr()).contains("it belongs to another user (uid ");
            assertThat(running.end()).isEmpty();
        }
    }

    private String list() throws Exception {
        return Host.command(folder, "attach", "--list", "--home", home().toString())
                .stdout();
    }

    private static List<Long> pidsOf(Class<?> main) throws Exception {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(main.getName()))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The names of the agent's threads there. */
    private static String threads(long pid) throws IOException {
        StringBuilder ours = new StringBuilder();
        for (String task : Path.of("/proc", Long.toString(pid), "task").toFile().list()) {
            Path name = Path.of("/proc", Long.toString(pid), "task", task, "comm");
            String text = Files.exists(name) ? Files.readString(name) : "";
            ours.append(text.startsWith("vritti") ? text : "");
        }
        return ours.toString();
    }

    private Host attachable(Jdk jdk) {
        Host host = Host.on(jdk, folder).main(ShellHost.class);
        // Else the JVM itself writes a warning.
        return jdk.version() >= 21 ? host.option("-XX:+EnableDynamicAgentLoading") : host;
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Run detach(LiveHost host) throws Exception {
        return Host.command(folder, "detach", Long.toString(host.pid()), "home=" + home());
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
