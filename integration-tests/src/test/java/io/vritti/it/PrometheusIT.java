package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus looks at programs that run, and answers what the dashboard and the alerts ask it. */
class PrometheusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Two kinds of failure, each refused. */
    private static final List<String> FAILING = List.of("cat missing", "nosuchprogram");

    @TempDir
    private Path folder;

    @Test
    void each_panel_has_something_to_show_and_nothing_shrinks_when_a_program_is_killed() throws Exception {
        Path program = PrometheusServer.find();
        assumeTrue(program != null, "Prometheus is not installed: integration-tests/install-test-tools.sh fetches it");
        int port = FreePort.any();
        JsonNode dashboard = new ObjectMapper()
                .readTree(Host.command(folder, "stats", "--grafana").stdout());
        String alerts = Host.command(folder, "stats", "--alerts").stdout();
        try (PrometheusServer prometheus = new PrometheusServer(program, folder, port, alerts)) {
            int refused;
            try (LiveHost killed = start(port)) {
                killed.shell("true");
                assertThat(await(prometheus, "sum(vritti_home_calls_total)", 1)).isEqualTo(1);
                refused = refusals(killed);
                assertThat(await(prometheus, "sum(vritti_home_vetoes_total)", refused))
                        .isEqualTo(refused);
                assertShown(prometheus, dashboard);
                assertThat(await(prometheus, "sum(increase(vritti_home_vetoes_total[1m]))", 1))
                        .isPositive();
                killed.kill();
            }
            try (LiveHost next = start(port)) {
                refused += refusals(next);
                assertThat(await(prometheus, "sum(vritti_home_vetoes_total)", refused))
                        .isEqualTo(refused);
                assertNothingShrank(prometheus);
                next.end();
            }
            assertThat(prometheus.ask("rules").findValuesAsText("health"))
                    .hasSizeGreaterThanOrEqualTo(10)
                    .containsOnly("ok");
            assertThat(prometheus.ask("targets").findValuesAsText("scrapeUrl"))
                    .containsExactly("http://localhost:" + port + "/metrics");
        }
    }

    private LiveHost start(int port) throws IOException {
        return Host.on(Jdks.newest(), folder)
                .agent(Host.VETO_ALL + ",veto.holdout=0,metrics.port=" + port)
                .main(ShellHost.class)
                .start();
    }

    /** @return how many calls were refused */
    private static int refusals(LiveHost host) throws Exception {
        for (String failing : FAILING) {
            assertThat(host.shellUntilRefused(failing)).startsWith("refused");
        }
        return FAILING.size();
    }

    private static void assertNothingShrank(PrometheusServer prometheus) throws Exception {
        List<String> sums = new ArrayList<>();
        prometheus.ask("label/__name__/values").path("data").forEach(name -> {
            if (name.asText().matches("vritti_home_.*_(total|count|bucket)")) {
                sums.add(name.asText());
            }
        });
        assertThat(sums).hasSizeGreaterThan(20);
        for (String sum : sums) {
            assertThat(prometheus.values("resets(" + sum + "[5m]) > 0")).as(sum).isEmpty();
        }
    }

    /** Of each expression, so that none asks for a name, label or value that is not there. Nothing is shared, so KyroDB has no series. */
    private static void assertShown(PrometheusServer prometheus, JsonNode dashboard) throws Exception {
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                String expression = target.path("expr")
                        .asText()
                        .replace("$__range", "1m")
                        .replace("$__rate_interval", "20s")
                        .replaceAll("\\$\\w+", ".*");
                List<Double> values = Await.upTo(
                        PATIENCE,
                        () -> prometheus.values(expression),
                        shown -> !shown.isEmpty() || expression.contains("kyrodb"));
                if (!expression.contains("kyrodb")) {
                    assertThat(values)
                            .as(panel.path("title").asText() + ": " + expression)
                            .isNotEmpty();
                }
            }
        }
    }

    /** Its first value, as soon as it has reached so much. */
    private static double await(PrometheusServer prometheus, String expression, double most) throws Exception {
        List<Double> values = Await.upTo(
                PATIENCE,
                () -> prometheus.values(expression),
                answer -> answer.stream().anyMatch(value -> value >= most));
        return values.isEmpty() ? Double.NaN : values.get(0);
    }
}
