package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where and when a veto may fall at all: scope, mode, kill switch, rules. */
class ScopeIT {

    private static final String FAILING = "cat missing";
    private static final String FAILED = "exit 1";

    /** The switch works within a second; the rest is for a loaded machine. */
    private static final Duration SWITCHED = Duration.ofSeconds(20);

    /** What ended is learnt and written by threads of the agent; the rest is for a loaded machine. */
    private static final Duration WRITTEN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void a_program_that_talks_to_no_model_is_never_vetoed(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO)) {
            for (int i = 0; i < 6; i++) {
                assertThat(host.shell(FAILING)).isEqualTo(FAILED);
            }
            assertThat(host.end()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_program_that_polls_is_never_vetoed(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO)) {
            host.think();
            for (int i = 0; i < 5; i++) {
                assertThat(host.shell(FAILING)).isEqualTo(FAILED);
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_program_that_talks_to_a_model_is_vetoed_once_the_model_could_react(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO)) {
            host.think();
            assertThat(host.shell(FAILING)).isEqualTo(FAILED);
            assertThat(host.shell(FAILING)).as("its own retry").isEqualTo(FAILED);
            host.think();
            assertThat(host.shell(FAILING)).startsWith("refused NOT EXECUTED");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_program_whose_framework_keeps_a_veto_from_the_model_is_not_vetoed(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO)) {
            assertThat(host.ask("load org.springframework.ai.tool.ToolCallback"))
                    .isEqualTo("ToolCallback");
            for (int i = 0; i < 4; i++) {
                host.think();
                assertThat(host.shell(FAILING)).isEqualTo(FAILED);
            }
            assertThat(host.end()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void observe_refuses_nothing_and_writes_what_it_would_have_done_and_how_that_turned_out(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, "veto.scope=all,veto.holdout=0," + Host.PATIENT)) {
            host.shell(FAILING);
            assertThat(Await.upTo(WRITTEN, memory()::failedActions, failed -> !failed.isEmpty()))
                    .as("known before the repeat")
                    .isNotEmpty();
            assertThat(host.shell(FAILING)).isEqualTo(FAILED);
            Files.writeString(folder.resolve("missing"), "");
            assertThat(host.shell(FAILING)).isEqualTo("exit 0");
            Await.upTo(WRITTEN, memory()::decisions, decisions -> !decisions.isEmpty());
            host.end();
        }

        JsonNode decision = memory().decisions().get(0);
        assertThat(decision.get("mode").asText()).isEqualTo("observe");
        assertThat(decision.get("verdict").asText()).isEqualTo("BLOCK");
        assertThat(decision.get("action").asText()).contains(FAILING);
        assertThat(decision.get("outcome").asText()).isEqualTo("failed");
        assertThat(decision.get("elapsed_us").asLong()).isPositive();
        assertThat(decision.hasNonNull("reason")).isTrue();
        assertThat(decision.hasNonNull("episode")).isTrue();
        assertThat(decision.get("changed").isArray()).isTrue();
        assertThat(decision.hasNonNull("at")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_off_file_stops_vetoes_and_its_removal_brings_them_back(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO_ALL)) {
            host.shell(FAILING);
            assertThat(host.shell(FAILING)).startsWith("refused");

            Path off = Files.createFile(home().resolve("OFF"));
            assertThat(Await.upTo(SWITCHED, () -> host.shell(FAILING), FAILED::equals))
                    .isEqualTo(FAILED);

            Files.delete(off);
            assertThat(Await.upTo(SWITCHED, () -> host.shell(FAILING), answer -> answer.startsWith("refused")))
                    .startsWith("refused");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void deny_refuses_at_once_and_beats_allow_which_beats_what_was_learnt(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO_ALL + ",deny=cat secret*,allow=cat *")) {
            assertThat(host.shell("cat secret-plans"))
                    .startsWith("refused NOT EXECUTED")
                    .doesNotContain("# retry");
            host.shell(FAILING);
            assertThat(host.shell(FAILING)).isEqualTo(FAILED);
            assertThat(host.shell("ls lost")).startsWith("exit");
            assertThat(host.shell("ls lost")).startsWith("refused");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void what_the_owner_allows_by_command_runs_in_the_living_jvm(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, Host.VETO_ALL)) {
            host.shell(FAILING);
            String refusal = host.shell(FAILING);
            assertThat(refusal).startsWith("refused");
            String episode = refusal.substring(refusal.indexOf("Ref: ") + "Ref: ".length());

            Run allowed = Host.command(folder, "allow", episode, "--always", "--home", home().toString());

            assertThat(allowed.stderr()).isEmpty();
            assertThat(allowed.exitCode()).isZero();
            for (int i = 0; i < 2; i++) {
                assertThat(Await.upTo(SWITCHED, () -> host.shell(FAILING), FAILED::equals))
                        .isEqualTo(FAILED);
            }
        }
    }

    private LiveHost host(Jdk jdk, String settings) throws IOException {
        return Host.on(jdk, folder).agent(settings).main(ShellHost.class).start();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Memory memory() {
        return new Memory(home());
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
