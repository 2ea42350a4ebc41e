package io.vritti.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.config.LogLevel;
import io.vritti.metrics.Metric;
import io.vritti.observe.AgentLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsPortTest {

    private static final Supplier<Families> METRICS =
            () -> new Families().add(List.of(Metric.counter("vritti_calls", "Calls.", 7)));

    private static final String GET = "GET /metrics HTTP/1.1";
    private static final String HERE = "Host: localhost:9464";

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final int port = freePort();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @TempDir
    Path home;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void prometheus_gets_the_metrics_in_the_form_that_it_wants() throws Exception {
        open(AgentLog.none());

        assertThat(ask(GET, HERE))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n")
                .endsWith("\r\n\r\n# HELP vritti_calls_total Calls.\n# TYPE vritti_calls_total counter\n"
                        + "vritti_calls_total 7.0\n");
        assertThat(ask(GET, HERE, "Accept: application/openmetrics-text;version=1.0.0,text/plain;q=0.5"))
                .contains("Content-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r\n")
                .endsWith("# EOF\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /metrics?name[]=up HTTP/1.0 | Host: 127.0.0.1 | 200",
                "GET /metrics HTTP/1.1 | host: [::1]:80 | 200",
                "GET /metrics HTTP/1.1 | HOST: LocalHost. | 200",
                "HEAD /metrics HTTP/1.1 | Host: localhost | 200",
                "GET / HTTP/1.1 | Host: localhost | 404",
                "GET /metrics/ HTTP/1.1 | Host: localhost | 404",
                "GET http://localhost/metrics HTTP/1.1 | Host: localhost | 404",
                "POST /metrics HTTP/1.1 | Host: localhost | 405",
                "DELETE /metrics HTTP/1.1 | Host: localhost | 405",
                "GET /metrics HTTP/1.1 | Host: rebound.example | 403",
                "GET /metrics HTTP/1.1 | Host: 127.0.0.1.rebound.example | 403",
                "GET /metrics HTTP/1.1 | Host: localhost@rebound.example | 403",
                "GET /metrics HTTP/1.1 | Accept: */* | 403",
                "GET /metrics HTTP/2.0 | Host: localhost | 400",
                "GET /metrics | Host: localhost | 400",
                "nonsense | Host: localhost | 400",
            })
    void nothing_but_a_look_at_the_metrics_from_this_machine_is_answered(String line, String header, int status)
            throws Exception {
        open(AgentLog.none());

        assertThat(ask(line, header)).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void head_tells_how_long_the_metrics_are_and_sends_none() throws Exception {
        open(AgentLog.none());

        String[] whole = ask(GET, HERE).split("\r\n\r\n", 2);

        assertThat(whole[0]).contains("Content-Length: " + whole[1].length() + "\r\n");
        assertThat(ask("HEAD /metrics HTTP/1.1", HERE)).isEqualTo(whole[0] + "\r\n\r\n");
    }

    @Test
    void two_names_of_the_host_are_none() throws Exception {
        open(AgentLog.none());

        assertThat(ask(GET, HERE, "Host: rebound.example")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_request_that_does_not_end_is_cut_off() throws Exception {
        open(AgentLog.none());

        assertThat(ask(GET, "X: " + "x".repeat(Scrape.MOST_BYTES))).startsWith("HTTP/1.1 431 ");
        assertThat(answer("GET /metr")).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void clients_that_say_nothing_keep_nobody_out_for_long() throws Exception {
        open(AgentLog.none());
        for (int i = 0; i < MetricsPort.MOST_AT_ONCE; i++) {
            opened.add(connect());
        }

        assertThat(ask(GET, HERE)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void clients_that_do_not_read_their_answer_keep_nobody_out_for_good() throws Exception {
        // More than the kernel takes for both ends.
        String help = "x".repeat(16 << 20);
        MetricsPort slow = new MetricsPort(
                port, 1, () -> new Families().add(List.of(Metric.counter("vritti_calls", help, 7))), AgentLog.none());
        opened.add(slow);
        slow.start();
        for (int i = 0; i < MetricsPort.MOST_AT_ONCE; i++) {
            Socket client = connect();
            opened.add(client);
            client.getOutputStream().write((GET + "\r\n" + HERE + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(ask("HEAD /metrics HTTP/1.1", HERE)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void metrics_that_cannot_be_read_cost_the_answer_and_not_the_port() throws Exception {
        boolean[] fails = {true};
        start(
                () -> {
                    if (fails[0]) {
                        throw new IllegalStateException("planted");
                    }
                    return METRICS.get();
                },
                AgentLog.none());
        assertThat(ask(GET, HERE)).startsWith("HTTP/1.1 500 ");

        fails[0] = false;
        assertThat(ask(GET, HERE)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void the_port_answers_at_the_loopback_address_only() throws Exception {
        open(AgentLog.none());
        ask(GET, HERE);

        InetAddress other = InetAddress.getByName("127.0.0.2");
        assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void a_port_that_another_has_is_told_once_and_taken_over_when_it_is_free() throws Exception {
        AgentLog log = new AgentLog(LogLevel.WARN);
        opened.add(log);
        log.open(home.toFile(), line -> line);
        ServerSocket other = new ServerSocket();
        other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        open(log);
        awaitLine();
        other.close();

        assertThat(ask(GET, HERE)).startsWith("HTTP/1.1 200 ");
        assertThat(Files.readString(home.resolve("vritti.log"))).containsOnlyOnce("vritti.metrics.port " + port);
    }

    @Test
    void a_closed_port_is_free_again() throws Exception {
        open(AgentLog.none());
        ask(GET, HERE);
        close();

        long untilNanos = System.nanoTime() + LIMIT_NANOS;
        while (answers() && System.nanoTime() < untilNanos) {
            Thread.onSpinWait();
        }
        assertThat(answers()).isFalse();
    }

    private void open(AgentLog log) {
        start(METRICS, log);
    }

    private void start(Supplier<Families> metrics, AgentLog log) {
        MetricsPort opening = new MetricsPort(port, metrics, log);
        opened.add(opening);
        opening.start();
    }

    private void awaitLine() throws IOException {
        long untilNanos = System.nanoTime() + LIMIT_NANOS;
        Path file = home.resolve("vritti.log");
        while (!(Files.exists(file) && Files.readString(file).contains("metrics.port"))
                && System.nanoTime() < untilNanos) {
            Thread.onSpinWait();
        }
    }

    private String ask(String line, String... headers) throws IOException {
        return answer(line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean answers() {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** As soon as it is open. */
    private Socket connect() throws IOException {
        long untilNanos = System.nanoTime() + LIMIT_NANOS;
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException notYet) {
                if (System.nanoTime() > untilNanos) {
                    throw notYet;
                }
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
