package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.redact.RedactedText;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LookupAnswerTest {

    private long nowNanos = Long.MAX_VALUE - 5;
    private final LookupAnswer answer = new LookupAnswer(() -> nowNanos);

    @Test
    void that_nothing_was_found_is_believed_for_three_seconds() {
        answer.complete(null);
        nowNanos += TimeUnit.SECONDS.toNanos(3);
        assertThat(answer.outdatedNothing()).isFalse();
        nowNanos++;
        assertThat(answer.outdatedNothing()).isTrue();
    }

    @Test
    void what_was_found_is_believed_for_five_minutes_and_stays_while_it_is_renewed() {
        RemoteFailure failure = failure();
        answer.complete(failure);
        nowNanos += TimeUnit.MINUTES.toNanos(5);
        assertThat(answer.outdated()).isFalse();
        nowNanos++;
        assertThat(answer.outdated()).isTrue();
        assertThat(answer.outdatedNothing()).isFalse();
        assertThat(answer.ask()).isTrue();
        assertThat(answer.ask()).as("a second question on its way").isFalse();
        assertThat(answer.await(0)).isSameAs(failure);
        assertThat(answer.unanswered()).as("the earlier answer stays").isTrue();
    }

    @Test
    void who_waits_in_vain_goes_on() {
        assertThat(answer.await(1)).isNull();
        assertThat(answer.unanswered()).isFalse();
        assertThat(answer.await(Long.MAX_VALUE)).isNull();
    }

    private static RemoteFailure failure() {
        return new RemoteFailure(
                new ActionKey.Builder("test").build(),
                "process",
                RedactedText.stored("sh"),
                RedactedText.stored("sh"),
                new RemoteFailure.Error("s", RedactedText.stored("l"), "c", null),
                new RemoteFailure.Seen(1, 1, 1));
    }
}
