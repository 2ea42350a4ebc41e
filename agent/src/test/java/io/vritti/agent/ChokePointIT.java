package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.Fork.Result;
import io.vritti.agent.Jdks.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call reaches the hooks, a veto comes out of every API as it should, a bug of ours out of none. */
class ChokePointIT {

    private static final String VETO = "java.lang.VrittiVetoException: NOT EXECUTED because it failed before";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void every_call_reaches_the_hooks_and_goes_through_unchanged(Jdk jdk) throws Exception {
        List<String> lines = bridgeHost(jdk, "watch");

        assertThat(lines)
                .containsSubsequence(
                        "before 1 ProcessBuilder null",
                        "after 1 token ProcessImpl null",
                        "replace 7 ProcessImpl ProcessPipeOutputStream",
                        "before 3 ProcessImpl 60000000000",
                        "after 3 token Boolean null",
                        "replace 2 ProcessImpl 3",
                        "replace 2 ProcessImpl 3",
                        "start -> 3",
                        "exec -> 0",
                        "pipeline -> 0",
                        "before 4 ProcessImpl true",
                        "before 4 ProcessHandleImpl true",
                        "destroy -> true",
                        "before 8 HttpClientImpl ImmutableHttpRequest",
                        "after 8 token HttpResponseImpl null",
                        "send -> 200",
                        "after 9 token MinimalFuture null",
                        "sendAsync -> 200",
                        "before 12 HttpURLConnection MessageHeader",
                        "replace 15 HttpURLConnection 200",
                        "after 12 token HttpInputStream null",
                        "connection -> 200",
                        "replace 15 HttpURLConnection 404",
                        "after 12 token null FileNotFoundException",
                        "lost -> 404",
                        "before 11 HttpURLConnection MessageHeader",
                        "replace 13 HttpURLConnection PosterOutputStream",
                        "post -> 200");
        assertThat(lines).anyMatch(line -> line.startsWith("replace 5 ProcessImpl "));
        assertThat(lines).anyMatch(line -> line.startsWith("replace 6 ProcessImpl "));
        assertThat(lines).anyMatch(line -> line.startsWith("before 10 HttpURLConnection "));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_veto_surfaces_unwrapped_from_every_api(Jdk jdk) throws Exception {
        assertThat(bridgeHost(jdk, "veto"))
                .contains(
                        "start -> " + VETO,
                        "exec -> " + VETO,
                        "pipeline -> " + VETO,
                        "send -> " + VETO,
                        "sendAsync -> " + VETO,
                        "connection -> " + VETO);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_bug_of_ours_lets_every_call_proceed(Jdk jdk) throws Exception {
        assertThat(bridgeHost(jdk, "fail"))
                .containsExactly(
                        "start -> 3",
                        "exec -> 0",
                        "pipeline -> 0",
                        "destroy -> true",
                        "send -> 200",
                        "sendAsync -> 200",
                        "connection -> 200",
                        "lost -> 404",
                        "post -> 200");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_host_that_runs_already_is_woven_too(Jdk jdk) throws Exception {
        Result result = verified(jdk)
                .with("-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading")
                .host("AttachHost", Fork.jar().toString(), "veto")
                .run();

        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout().lines())
                .contains("start -> " + VETO, "send -> " + VETO, "sendAsync -> " + VETO, "connection -> " + VETO);
    }

    private List<String> bridgeHost(Jdk jdk, String behaviour) throws Exception {
        Result result = verified(jdk).agent().host("BridgeHost", behaviour).run();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result.stdout().lines().toList();
    }

    /** With the verifier on for the JDK's own classes, which HotSpot trusts otherwise. */
    private Fork verified(Jdk jdk) {
        return new Fork(folder, jdk.tool("java"))
                .with("-XX:+UnlockDiagnosticVMOptions", "-XX:+BytecodeVerificationLocal");
    }

    private static List<Jdk> jdks() throws IOException {
        return Jdks.all();
    }
}
