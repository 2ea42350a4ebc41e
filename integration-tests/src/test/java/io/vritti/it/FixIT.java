package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ended a failure in one JVM is told with the same failure in the next, and by the commands. */
class FixIT {

    private static final String READ = "cat app.env";
    private static final String FIX = "cp app.env.template app.env";
    private static final String TOLD = "cp app.env.template app.env (1 of 1)";

    /** The memory is read within a second of the first failure; the rest is for a loaded machine. */
    private static final Duration HEARD_OF = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void the_fix_arrives_with_the_failure_in_the_next_session(Jdk jdk) throws Exception {
        Files.writeString(folder.resolve("app.env.template"), "x");
        try (LiveHost host = host(jdk, Host.VETO_ALL)) {
            assertThat(host.shell(READ)).isEqualTo("exit 1");
            assertThat(host.shell(FIX)).isEqualTo("exit 0");
            assertThat(host.shell(READ)).isEqualTo("exit 0");
            host.end();
        }
        Files.delete(folder.resolve("app.env"));

        try (LiveHost host = host(jdk, Host.VETO_ALL)) {
            assertThat(host.shell(READ)).isEqualTo("exit 1");
            String refused = Await.upTo(HEARD_OF, () -> host.shell(READ), answer -> answer.contains("Next: run"));
            assertThat(refused)
                    .startsWith("refused NOT EXECUTED")
                    .contains(
                            "|Next: run `" + FIX + "`, which fixed this before (1 of 1 times); then this call again.|")
                    .hasSizeLessThanOrEqualTo("refused ".length() + 600);
            assertThat(host.shell(READ + " && true")).isEqualTo("exit 1");
            assertThat(host.end()).isEmpty();
        }

        List<JsonNode> decisions = new Memory(folder.resolve("home")).decisions();
        assertThat(decisions).extracting(line -> line.get("reason").asText()).contains("fix_known", "cause_holds");
        JsonNode last = decisions.get(decisions.size() - 1);
        assertThat(last.get("reason").asText()).isEqualTo("fix_known");
        assertThat(last.get("fix").asText()).isEqualTo(TOLD);
        String episode = decisions.get(0).get("episode").asText();
        assertThat(command("why", episode).stdout())
                .startsWith("Vetoed ")
                .contains("fix known:", TOLD, "cause: path_missing=", "believed until", "# retry: <what changed>");
        assertThat(command("show", episode).stdout()).contains("fixed by:", TOLD);
        assertThat(command("check", READ, "--dir", folder.toString()).stdout()).contains(FIX);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_masked_exit_code_is_never_learnt_as_a_fix(Jdk jdk) throws Exception {
        Files.writeString(folder.resolve("app.env.template"), "x");
        try (LiveHost host = host(jdk, Host.VETO_ALL)) {
            assertThat(host.shell(READ)).isEqualTo("exit 1");
            assertThat(host.shell(FIX + " | tail")).isEqualTo("exit 0");
            assertThat(host.shell(READ)).isEqualTo("exit 0");
            Files.delete(folder.resolve("app.env"));
            assertThat(host.shell(READ)).isEqualTo("exit 1");
            assertThat(host.shell(READ)).startsWith("refused").doesNotContain("run `cp");
            host.end();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_report_arms_what_was_right_while_observing(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, "mode=observe,gate.deadline=5s,veto.scope=all")) {
            for (int i = 0; i < 4; i++) {
                for (int time = 0; time < 4; time++) {
                    assertThat(host.shell("cat missing-" + i)).isEqualTo("exit 1");
                }
            }
            host.end();
        }

        Run report = command("report", "--since", "1h");

        assertThat(report.exitCode()).isZero();
        assertThat(report.stdout())
                .startsWith("12 calls were due for a veto: 12 failed again, 0 worked, 0 not known.")
                .contains("    vritti.mode=veto\n    vritti.veto.classes=missing_path\n");
    }

    private Run command(String... arguments) throws IOException, InterruptedException {
        return Host.command(folder, arguments);
    }

    private LiveHost host(Jdk jdk, String settings) throws IOException {
        return Host.on(jdk, folder).agent(settings).main(ShellHost.class).start();
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
