package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.FailingHost;
import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is remembered outlives the JVM, is shared with others, and survives what happens to files. */
class MemoryIT {

    private static final String FAILING = "cat missing";

    /** About a second by design; the rest is for a loaded machine. */
    private static final Duration HEARD_OF = Duration.ofSeconds(5);

    /** As many as fit into that time. */
    private static final int TRIES = 60;

    private static final int UNDER_LOAD = 150;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void the_next_jvm_knows_what_failed_in_the_last(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk)) {
            assertThat(host.shell(FAILING)).isEqualTo("exit 1");
            memory().awaitFailure();
            host.end();
        }

        try (LiveHost host = host(jdk)) {
            assertThat(host.shell(FAILING)).startsWith("refused NOT EXECUTED");
            Files.writeString(folder.resolve("missing"), "");
            assertThat(host.shell(FAILING)).isEqualTo("exit 0");
            assertThat(host.end()).isEmpty();
        }

        Files.delete(folder.resolve("missing"));
        try (LiveHost host = host(jdk)) {
            assertThat(host.shell(FAILING)).as("the last time it passed").isEqualTo("exit 1");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_next_jvm_knows_which_program_is_missing_whatever_it_is_asked_to_do(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk)) {
            assertThat(host.shell("cargo-that-is-not-there build")).isEqualTo("exit 127");
            memory().awaitFailure();
            host.end();
        }

        try (LiveHost host = host(jdk)) {
            assertThat(host.shell("cargo-that-is-not-there test --all"))
                    .startsWith("refused NOT EXECUTED - a call that needs the same failed")
                    .contains("no cargo-that-is-not-there on PATH");
            assertThat(host.shell("cargo-that-is-not-there test || true")).isEqualTo("exit 0");
            String again = host.shell("cargo-that-is-not-there build");
            assertThat(again).as("what rules say of it").containsPattern("Next: [^.]*`?cargo-that-is-not-there");
            assertThat(shown(again.replaceAll("(?s).*Ref: (ep-\\w+).*", "$1")))
                    .contains("\"root_cause\" : \"", "\"resolution_strategy\" : \"", "\"preconditions\" : {")
                    .contains("\"prevention_guidance\" : \"", "\"similar_patterns\" : [", "\"confidence_score\" : 0.")
                    .contains("\"suggested_by\" : \"rules\"", "\"executable_missing\" : \"cargo-that-is-not-there\"");
        }
        Run check = Host.command(
                folder, "check", "--home", folder.resolve("home").toString(), "cargo-that-is-not-there run");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
        assertThat(check.stdout()).contains("no cargo-that-is-not-there on PATH", "a call that needs the same failed");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_jvm_hears_of_what_fails_and_what_is_fixed_in_another(Jdk jdk) throws Exception {
        try (LiveHost one = host(jdk);
                LiveHost other = host(jdk)) {
            other.shell("true");
            for (int i = 0; i < TRIES; i++) {
                assertThat(one.shell("cat missing-" + i)).isEqualTo("exit 1");
            }
            assertThat(one.shell(FAILING)).isEqualTo("exit 1");

            // Each try is another call, so that it knows nothing from its own tries.
            AtomicInteger tries = new AtomicInteger();
            String heard = Await.upTo(
                    HEARD_OF,
                    () -> other.shell("cat missing-" + tries.getAndIncrement() % TRIES),
                    answer -> answer.startsWith("refused"));
            assertThat(heard).startsWith("refused");
            assertThat(tries).hasValueLessThanOrEqualTo(TRIES);

            Files.writeString(folder.resolve("missing"), "");
            assertThat(other.shell(FAILING)).isEqualTo("exit 0");
            assertThat(one.shell(FAILING)).isEqualTo("exit 0");

            leavesTheMemory(other, tries.get());
        }
    }

    /** What retention takes out of the home vetoes no more in a JVM that runs, until it has failed there again. */
    private void leavesTheMemory(LiveHost host, int tried) throws Exception {
        Path home = folder.resolve("home");
        Files.writeString(home.resolve("vritti.properties"), "vritti.retain.total=1\nvritti.retain.how=delete\n");
        Run dry = Host.command(folder, "retain", "--dry-run", "--home", home.toString());
        Run run = Host.command(folder, "retain", "--home", home.toString());
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(dry.stdout()).contains("cat missing-" + (TRIES - 1), "vritti.retain.total=1");

        AtomicInteger tries = new AtomicInteger(tried);
        String ran = Await.upTo(
                HEARD_OF,
                () -> host.shell("cat missing-" + tries.getAndIncrement() % TRIES),
                answer -> answer.startsWith("exit"));
        assertThat(ran).isEqualTo("exit 1");
        assertThat(host.shellUntilRefused("cat missing-" + (tries.get() - 1) % TRIES))
                .startsWith("refused");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void kill_under_load_loses_nothing_that_was_durable(Jdk jdk) throws Exception {
        Memory memory = memory();
        Set<String> durable;
        Set<String> decided;
        LiveHost host = Host.on(jdk, folder)
                .agent(Host.VETO_ALL)
                .main(FailingHost.class)
                .start();
        try (host) {
            for (int i = 0; i < UNDER_LOAD; i++) {
                assertThat(host.listen()).isNotNull();
            }
            Thread reader = new Thread(() -> drain(host));
            reader.start();
            durable = memory.failedActions();
            decided = new HashSet<>(lines(memory));
            host.kill();
            reader.join();
        }

        assertThat(durable).hasSizeGreaterThan(UNDER_LOAD / 2);
        assertThat(memory.failedActions()).containsAll(durable);
        assertThat(lines(memory)).containsAll(decided);
        try (LiveHost next = host(jdk)) {
            assertThat(next.shell("true")).isEqualTo("exit 0");
            assertThat(next.end()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_corrupt_memory_is_set_aside_and_the_host_goes_on(Jdk jdk) throws Exception {
        Path home = folder.resolve("home");
        Memory memory = memory();
        try (LiveHost host = host(jdk)) {
            host.shell(FAILING);
            memory.awaitFailure();
            host.end();
        }
        Files.writeString(memory.database(), "this is not a database, ".repeat(1_000));

        try (LiveHost host = host(jdk)) {
            host.shell("ls missing");
            assertThat(host.shellUntilRefused("ls missing")).startsWith("refused");
            assertThat(host.end()).isEmpty();
        }

        assertThat(memory.failedActions()).anyMatch(action -> action.contains("ls missing"));
        assertThat(setAside(home)).isNotEmpty();
        assertThat(Files.readString(home.resolve("vritti.log"))).contains("vritti.db");
    }

    private static List<Path> setAside(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("vritti.db"))
                    .filter(MemoryIT::startsLikeTheCorruptOne)
                    .toList();
        }
    }

    private static boolean startsLikeTheCorruptOne(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .startsWith("this is not a database");
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> lines(Memory memory) throws IOException {
        return memory.decisions().stream().map(Object::toString).toList();
    }

    private static void drain(LiveHost host) {
        try {
            while (host.listen() != null) {
                continue;
            }
        } catch (IOException ended) {
            // as expected: it was killed
        }
    }

    private String shown(String episode) throws Exception {
        return Host.command(folder, "show", "--home", folder.resolve("home").toString(), episode, "--json")
                .stdout();
    }

    private Memory memory() {
        return new Memory(folder.resolve("home"));
    }

    private LiveHost host(Jdk jdk) throws IOException {
        return Host.on(jdk, folder).agent(Host.VETO_ALL).main(ShellHost.class).start();
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
