package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a JVM counted, as its operators see it: by a JMX client in another process, and by the JDK's own {@code jfr}. */
class ManagedMetricsIT {

    private static final String FAILING = "cat missing";
    private static final String SECRET = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    /** A remote client finds its server by JNDI; it is this test's own, on loopback. */
    @SuppressWarnings("BanJNDI")
    @ParameterizedTest
    @MethodSource("jdks")
    void a_recording_from_the_start_and_a_remote_jmx_client_show_what_was_decided(Jdk jdk) throws Exception {
        Path recording = folder.resolve("start.jfr");
        int port = FreePort.any();
        Host host = Host.on(jdk, folder)
                .agent(Host.VETO_ALL)
                .main(ShellHost.class)
                .option("-Xlog:jfr+startup=off")
                .option("-XX:StartFlightRecording:filename=" + recording + ",settings=default")
                .option("-Dcom.sun.management.jmxremote.port=" + port)
                .option("-Dcom.sun.management.jmxremote.rmi.port=" + port)
                .option("-Dcom.sun.management.jmxremote.host=127.0.0.1")
                .option("-Djava.rmi.server.hostname=127.0.0.1")
                .option("-Dcom.sun.management.jmxremote.authenticate=false")
                .option("-Dcom.sun.management.jmxremote.ssl=false");
        try (LiveHost running = host.start()) {
            running.shell("TOKEN=" + SECRET + " cat missing-" + SECRET);
            running.shell(FAILING);
            assertThat(running.shellUntilRefused(FAILING)).startsWith("refused");

            JMXServiceURL url = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi");
            try (JMXConnector client = JMXConnectorFactory.connect(url)) {
                assertShown(client.getMBeanServerConnection());
            }
            awaitVetoes(1);
            running.end();
        }
        assertRecorded(jdk, recording);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_recording_that_begins_while_the_host_runs_has_the_events_too(Jdk jdk) throws Exception {
        Path recording = folder.resolve("late.jfr");
        Path loaded = folder.resolve("classes");
        Host host = Host.on(jdk, folder)
                .agent(Host.VETO_ALL)
                .main(ShellHost.class)
                .option("-Xlog:class+load:file=" + loaded);
        try (LiveHost running = host.start()) {
            running.shell(FAILING);
            assertThat(running.shellUntilRefused(FAILING)).startsWith("refused");
            assertThat(Files.readAllLines(loaded))
                    .noneMatch(line -> line.contains(" io.vritti.flight.JfrEvents "))
                    .noneMatch(line -> line.contains(" jdk.jfr."));

            tool(jdk, "jcmd", Long.toString(running.pid()), "JFR.start", "filename=" + recording);
            assertThat(Await.upTo(
                            PATIENCE,
                            () -> Files.readString(loaded).contains(" io.vritti.flight.JfrEvents "),
                            made -> made))
                    .isTrue();
            running.shell("ls gone");
            assertThat(running.shellUntilRefused("ls gone")).startsWith("refused");
            awaitVetoes(2);
            running.end();
        }
        assertRecorded(jdk, recording);
    }

    private static void assertShown(MBeanServerConnection server) throws Exception {
        ObjectName metrics = new ObjectName("io.vritti:type=Metrics");
        assertThat(Await.upTo(PATIENCE, () -> server.isRegistered(metrics), there -> there))
                .isTrue();
        assertThat((Double) server.getAttribute(metrics, "vritti_vetoes")).isGreaterThanOrEqualTo(1);
        assertThat((Double) server.getAttribute(metrics, "vritti_repeats_prevented"))
                .isGreaterThanOrEqualTo(1);
        Map<String, CompositeData> decisions = rows(server.getAttribute(metrics, "vritti_decisions"));
        assertThat(decisions.keySet())
                .contains("class=none,reason=nothing_known,verdict=proceed")
                .anyMatch(labels -> labels.startsWith("class=missing_path,") && labels.endsWith(",verdict=block"));
        CompositeData checks =
                rows(server.getAttribute(metrics, "vritti_gate_check_seconds")).get("");
        assertThat((Double) checks.get("count")).isEqualTo((Double) server.getAttribute(metrics, "vritti_calls"));
        assertThat((Double) checks.get("max")).isGreaterThanOrEqualTo((Double) checks.get("p50"));
        Map<String, CompositeData> store = Await.upTo(
                PATIENCE,
                () -> rows(server.getAttribute(metrics, "vritti_store_seconds")),
                rows -> rows.containsKey("operation=commit"));
        assertThat(store).containsKeys("operation=commit", "operation=read", "operation=write");
        assertThat(Stream.of(server.getMBeanInfo(metrics).getAttributes()))
                .allSatisfy(attribute -> assertThat(attribute.getDescription()).endsWith("."))
                .anyMatch(attribute -> attribute.getName().equals("vritti_build_info"));
    }

    private static Map<String, CompositeData> rows(Object table) {
        Map<String, CompositeData> rows = new TreeMap<>();
        for (Object row : ((TabularData) table).values()) {
            rows.put((String) ((CompositeData) row).get("labels"), (CompositeData) row);
        }
        return rows;
    }

    private static void assertRecorded(Jdk jdk, Path recording) throws Exception {
        assertThat(tool(jdk, "jfr", "summary", recording.toString()))
                .contains("io.vritti.Decision", "io.vritti.Capture", "io.vritti.Store", "io.vritti.Reflection");
        String printed = tool(jdk, "jfr", "print", "--events", "io.vritti.*", recording.toString());
        assertThat(printed)
                .contains("io.vritti.Decision {", "verdict = \"block\"", "errorClass = \"missing_path\"")
                .contains("course = \"vetoed\"", "outcome = \"not executed\"", "check = ")
                .contains("io.vritti.Capture {", "seenToDurable = ", "episode = \"ep-")
                .contains("io.vritti.Store {", "operation = \"write\"")
                .contains("io.vritti.Reflection {", "tier = \"rules\"")
                .doesNotContain(SECRET);
    }

    /** The recorder ends with the host, at once: what is to be in the recording is there before. */
    private void awaitVetoes(long count) throws Exception {
        Path file = folder.resolve("home").resolve("decisions.jsonl");
        assertThat(Await.upTo(PATIENCE, () -> vetoes(file), written -> written >= count))
                .isGreaterThanOrEqualTo(count);
    }

    private static long vetoes(Path decisions) throws IOException {
        return Files.exists(decisions)
                ? Files.readAllLines(decisions).stream()
                        .filter(line -> line.contains("\"vetoed\""))
                        .count()
                : 0;
    }

    private static String tool(Jdk jdk, String name, String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of(jdk.tool(name)), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
