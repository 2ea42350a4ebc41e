package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program that newcomers see first, under the agent in mode veto and with the default scope. */
class DemoIT {

    private static final String STAGING = "shell > sh deploy.sh staging";
    private static final String PRODUCTION = "shell > sh deploy.sh production";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void the_first_run_fails_is_vetoed_with_the_reason_and_passes_and_the_second_remembers(Jdk jdk) throws Exception {
        Run first = demo(jdk);

        assertThat(first.stderr()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(resultsOf(STAGING, first))
                .satisfiesExactly(
                        failed -> assertThat(failed).startsWith("exit code 1"),
                        vetoed -> assertThat(vetoed)
                                .startsWith("Error: NOT EXECUTED")
                                .contains("config/staging.env"),
                        passed -> assertThat(passed).isEqualTo("exit code 0 deployed to staging"));
        assertThat(resultsOf(PRODUCTION, first)).singleElement().asString().startsWith("exit code 1");

        Run second = demo(jdk);

        assertThat(second.stderr()).isEmpty();
        assertThat(resultsOf(PRODUCTION, second))
                .satisfiesExactly(
                        vetoed -> assertThat(vetoed)
                                .startsWith("Error: NOT EXECUTED")
                                .contains("config/production.env"),
                        passed -> assertThat(passed).isEqualTo("exit code 0 deployed to production"));
    }

    /** What each of these calls was answered, its lines joined. */
    private static List<String> resultsOf(String call, Run run) {
        String marked = run.stdout().replace(call, "\u0000").replaceAll("\n {6}\\| ?", " ");
        return List.of(marked.split("\u0000")).stream()
                .skip(1)
                .map(rest -> rest.lines().findFirst().orElse("").strip())
                .toList();
    }

    private Run demo(Jdk jdk) throws Exception {
        return Host.on(jdk, folder)
                .agent(Host.VETO)
                .arguments(System.getProperty("vritti.test.demo", "src/demo/DemoHost.java"))
                .arguments(folder.resolve("work" + jdk.version()).toString())
                .home(folder.resolve("home" + jdk.version()))
                .run();
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
