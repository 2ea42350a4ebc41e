package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.RequestBody;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateDelayTest {

    private final ModelTurns conversation = new ModelTurns();
    private final Gate gate = new GateParts().with(conversation).vetoingGate();

    @Test
    void request_before_the_time_that_the_server_named_is_delayed_and_may_run_after_it() {
        gate.after(gate.before(get()), status(429, 3_600_000));
        GateCall early = gate.before(get());
        assertThat(early.verdict().reason()).isEqualTo(Reason.DELAYED);
        assertThat(early.refusal())
                .hasMessageStartingWith("NOT EXECUTED - too early")
                .hasMessageContaining("may be tried again in");
        gate.after(gate.before(get("/other")), status(429, 0));
        assertThat(gate.before(get("/other")).open()).isTrue();
    }

    @Test
    void retry_within_a_turn_is_the_hosts_own_and_one_of_a_later_turn_is_delayed() {
        gate.after(gate.before(get()), status(503, -1));
        GateCall retried = gate.before(get());
        assertThat(retried.open()).isTrue();
        assertThat(retried.verdict().reason()).isEqualTo(Reason.TRANSIENT);
        gate.after(retried, status(503, -1));
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);
        assertThat(gate.before(get()).verdict().reason()).isEqualTo(Reason.DELAYED);
    }

    @Test
    void health_check_is_never_delayed() {
        gate.after(gate.before(get("/healthz")), status(503, 60_000));
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);
        assertThat(gate.before(get("/healthz")).verdict().reason()).isEqualTo(Reason.WAITS);
    }

    @Test
    void thread_that_must_not_wait_gets_the_verdict_that_is_in_memory() {
        assertThat(gate.beforeAtOnce(get()).verdict().reason()).isEqualTo(Reason.NOTHING_KNOWN);
        assertThat(gate.afterAtOnce(gate.beforeAtOnce(get()), status(429, 3_600_000)))
                .isNull();
        GateCall early = gate.beforeAtOnce(get());
        assertThat(early.verdict().reason()).isEqualTo(Reason.DELAYED);
        assertThat(early.refusal()).hasMessageStartingWith("NOT EXECUTED - too early");
    }

    private static Action get() {
        return get("/limited");
    }

    private static Action get(String path) {
        return new HttpAction(
                "GET", URI.create("https://api.example.com" + path), Map.of(), RequestBody.NONE, text -> text);
    }

    private static Outcome status(int status, long retryAfterMillis) {
        return new Outcome(
                Outcome.End.STATUS,
                status,
                null,
                System.currentTimeMillis(),
                1_000_000,
                -1,
                "",
                "",
                0,
                retryAfterMillis);
    }
}
