package io.vritti.evidence.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RequestBody;
import io.vritti.action.Stdin;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.capture.EvidenceCollector;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.proof.Basis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAnswersTest {

    private static final long BUDGET_NANOS = 500_000_000;
    private static final Instant THEN = Instant.parse("2026-11-23T08:00:00Z");

    private Instant now = THEN;
    private final Clock clock = new Settable();
    private final SideEffectCounter changes = new SideEffectCounter();
    private final EvidenceCollector collector = new EvidenceCollector(changes, clock, 7, 8);
    private final EvidenceCheck check = new EvidenceCheck(changes, clock, 8);

    private final HttpAction post = request("POST", "http://api.example.com/names/bob");

    private final class Settable extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 410, 411, 413, 415, 422})
    void a_refusal_holds_for_minutes(int status) {
        Evidence evidence = collector.collect(post, status(status, -1), BUDGET_NANOS);
        CheckResult finding = check.check(evidence, post, BUDGET_NANOS);
        assertThat(finding).isInstanceOf(CheckResult.Holds.class);
        assertThat(((CheckResult.Holds) finding).basis()).isEqualTo(Basis.REMOTE);

        now = THEN.plus(Duration.ofMinutes(11));
        CheckResult later = check.check(evidence, post, BUDGET_NANOS);
        boolean credential = status == 401 || status == 403;
        assertThat(later).isInstanceOf(credential ? CheckResult.Holds.class : CheckResult.Unsure.class);
        now = THEN.plus(Duration.ofMinutes(61));
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 423, 425, 500, 501, 507})
    void what_may_pass_by_itself_is_no_evidence(int status) {
        Evidence evidence = collector.collect(post, status(status, -1), BUDGET_NANOS);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_time_to_try_again_is_no_refusal_for_good() {
        Evidence evidence = collector.collect(post, status(403, 1_000), BUDGET_NANOS);
        assertThat(basis(evidence)).isEqualTo(Basis.NAMED_TIME);
        assertThat(evidence.preconditions()).containsExactly("not_before=2026-11-23T08:00:01Z");
        now = THEN.plusMillis(999);
        assertThat(basis(evidence)).isEqualTo(Basis.NAMED_TIME);
        now = THEN.plusMillis(1_000);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_limit_is_kept_as_named_and_an_expected_recovery_only_for_as_long_as_a_guess() {
        Evidence limited = collector.collect(post, status(429, 60_000), BUDGET_NANOS);
        Evidence down = collector.collect(post, status(503, 60_000), BUDGET_NANOS);
        now = THEN.plusMillis(10_000);
        assertThat(basis(limited)).isEqualTo(Basis.NAMED_TIME);
        assertThat(check.check(down, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_limit_of_hours_is_believed_for_minutes() {
        Evidence limited = collector.collect(post, status(429, 3_600_000), BUDGET_NANOS);
        now = THEN.plus(Duration.ofMinutes(11));
        assertThat(check.check(limited, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 2000", "2, 4000", "3, 8000", "4, 10000", "50, 10000"})
    void a_busy_server_is_left_alone_for_longer_each_time(int repeats, int millis) {
        Evidence evidence = collector.collect(post, status(503, -1), PreRunSnapshot.NONE, repeats, BUDGET_NANOS);
        now = THEN.plusMillis(millis - 1);
        assertThat(basis(evidence)).isEqualTo(Basis.BACK_OFF);
        now = THEN.plusMillis(millis);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_delay_survives_its_stored_form_and_ends_with_any_opaque_change() {
        EvidenceWriter writer = new EvidenceWriter();
        Evidence evidence =
                EvidenceReader.read(writer.write(collector.collect(post, status(429, 60_000), BUDGET_NANOS)));
        assertThat(basis(evidence)).isEqualTo(Basis.NAMED_TIME);
        run(process("sh", "-c", "systemctl restart api"), exit(0));
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_clock_that_was_set_back_makes_everything_unsure() {
        Evidence refused = collector.collect(post, status(404, -1), BUDGET_NANOS);
        Evidence delayed = collector.collect(post, status(429, 5_000), BUDGET_NANOS);
        now = THEN.minusSeconds(1);
        assertThat(check.check(refused, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
        assertThat(check.check(delayed, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_server_that_was_started_lifts_it_though_it_never_ends() {
        Evidence evidence = collector.collect(post, status(400, -1), BUDGET_NANOS);
        changes.started(process("python3", "server.py"));
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_process_that_failed_has_changed_nothing_unless_it_may_have_done_half() {
        Evidence evidence = collector.collect(post, status(404, -1), BUDGET_NANOS);
        run(process("./deploy.sh"), exit(1));
        run(process("sh", "-c", "cd app && npm install nosuch | tail -3"), exit(1));
        assertThat(basis(evidence)).isEqualTo(Basis.REMOTE);

        run(process("sh", "-c", "docker start db; ./migrate.sh"), exit(1));
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_process_that_ran_meanwhile_lifts_it_when_it_ends_and_no_other_makes_up_for_that() {
        ProcessAction server = process("node", "server.js");
        long mark = changes.started(server);
        Evidence evidence = collector.collect(post, status(404, -1), BUDGET_NANOS);
        changes.ended(server, exit(1), mark);
        changes.started(server);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void files_written_here_count_for_a_server_that_is_here() {
        HttpAction here = request("GET", "http://localhost:8080/a.txt");
        Evidence evidence = collector.collect(here, status(404, -1), BUDGET_NANOS);
        run(process("ls"), exit(0));
        assertThat(check.check(evidence, here, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);
        run(process("sh", "-c", "echo hi > a.txt"), exit(0));
        assertThat(check.check(evidence, here, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_body_that_is_not_known_beforehand_is_no_evidence() {
        HttpAction streamed =
                new HttpAction("POST", URI.create("http://a/x"), Map.of(), RequestBody.STREAMED, text -> text);
        Evidence evidence = collector.collect(streamed, status(422, -1), BUDGET_NANOS);
        assertThat(check.check(evidence, streamed, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_write_to_the_same_authority_lifts_it_and_one_to_another_does_not() {
        Evidence evidence = collector.collect(post, status(409, -1), BUDGET_NANOS);
        changes.ended(request("GET", "http://api.example.com/names"), status(200, -1), 0);
        changes.ended(request("PUT", "http://other.example.com/names/bob"), status(204, -1), 0);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);

        changes.ended(request("DELETE", "http://api.example.com/names/bob"), status(204, -1), 0);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    /** What was sent and never answered, or answered by a breakdown, may have been done all the same. */
    @Test
    void a_write_that_may_have_arrived_lifts_it_and_one_that_was_never_sent_does_not() {
        HttpAction write = request("PUT", "http://api.example.com/names/bob");
        Evidence evidence = collector.collect(post, status(409, -1), BUDGET_NANOS);
        changes.ended(write, thrown("java.net.ConnectException"), 0);
        changes.ended(write, thrown("java.net.http.HttpConnectTimeoutException"), 0);
        changes.ended(write, status(422, -1), 0);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);

        changes.ended(write, thrown("java.net.http.HttpTimeoutException"), 0);
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);

        Evidence later = collector.collect(post, status(409, -1), BUDGET_NANOS);
        changes.ended(write, status(504, -1), 0);
        assertThat(check.check(later, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_process_of_unknown_effect_lifts_it_and_one_that_only_writes_files_does_not() {
        Evidence evidence = collector.collect(post, status(404, -1), BUDGET_NANOS);
        run(process("mkdir", "-p", "x"), exit(0));
        run(process("sh", "-c", "echo x > y; ls | wc -l"), exit(0));
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);

        run(process("./deploy.sh"), exit(0));
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_message_of_the_user_lifts_it() {
        Evidence evidence = collector.collect(post, status(404, -1), BUDGET_NANOS);
        changes.happened();
        assertThat(check.check(evidence, post, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void another_JVM_does_not_know_what_happened_since() {
        EvidenceWriter writer = new EvidenceWriter();
        String stored = writer.write(collector.collect(post, status(404, -1), BUDGET_NANOS));
        assertThat(check.check(EvidenceReader.read(stored), post, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);
        EvidenceCheck elsewhere = new EvidenceCheck(new SideEffectCounter(), clock, 8);
        assertThat(elsewhere.check(EvidenceReader.read(stored), post, BUDGET_NANOS))
                .isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_refused_port_of_this_machine_is_closed_until_it_is_open() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        HttpAction get = request("GET", "http://localhost:" + port + "/");
        Evidence evidence = collector.collect(get, thrown("java.net.ConnectException"), BUDGET_NANOS);
        assertThat(check.check(evidence, get, BUDGET_NANOS))
                .isEqualTo(new CheckResult.Holds(Basis.CAUSE, List.of("no process listens on port " + port)));
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(check.check(evidence, get, BUDGET_NANOS))
                    .isEqualTo(new CheckResult.Changed(List.of("port " + socket.getLocalPort() + " is open now")));
        }
    }

    @Test
    void the_network_is_no_evidence() {
        HttpAction far = request("GET", "http://api.example.com/");
        for (String exception : List.of("java.net.ConnectException", "java.net.UnknownHostException")) {
            Evidence evidence = collector.collect(far, thrown(exception), BUDGET_NANOS);
            assertThat(check.check(evidence, far, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
        }
    }

    private static HttpAction request(String method, String uri) {
        return new HttpAction(method, URI.create(uri), Map.of(), RequestBody.NONE, text -> text);
    }

    private static ProcessAction process(String... argv) {
        return new ProcessAction(
                List.of(argv), "/tmp", Map.of("PATH", "/usr/bin"), Stdin.PIPE, null, new ExecutablePath("/usr/bin"));
    }

    private static Outcome status(int status, long retryAfterMillis) {
        return new Outcome(Outcome.End.STATUS, status, null, 0, 0, -1, "", "", 0, retryAfterMillis);
    }

    private Basis basis(Evidence evidence) {
        return ((CheckResult.Holds) check.check(evidence, post, BUDGET_NANOS)).basis();
    }

    private void run(ProcessAction process, Outcome outcome) {
        changes.ended(process, outcome, changes.started(process));
    }

    private static Outcome exit(int code) {
        return new Outcome(Outcome.End.EXIT, code, null, 0, 0, -1, "", "", 0, -1);
    }

    private static Outcome thrown(String exception) {
        return new Outcome(Outcome.End.EXCEPTION, -1, exception, 0, 0, -1, "refused", "", 0, -1);
    }

    @Test
    void a_server_of_this_machine_that_was_started_again_may_answer_otherwise() throws IOException {
        int port;
        Evidence evidence;
        HttpAction get;
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = first.getLocalPort();
            get = request("GET", "http://127.0.0.1:" + port + "/names/bob");
            evidence = collector.collect(get, status(404, -1), BUDGET_NANOS);
            assertThat(check.check(evidence, get, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);
        }
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
            Evidence stored = EvidenceReader.read(new EvidenceWriter().write(evidence));
            assertThat(check.check(stored, get, BUDGET_NANOS)).isInstanceOf(CheckResult.Changed.class);
        }
    }
}
