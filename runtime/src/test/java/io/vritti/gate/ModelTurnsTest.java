package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.gate.ModelTurns.Speaker;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ModelTurnsTest {

    private final AtomicInteger messages = new AtomicInteger();
    private final ModelTurns conversation = new ModelTurns();

    ModelTurnsTest() {
        conversation.whenUserSpeaks(messages::incrementAndGet);
    }

    @Test
    void user_who_spoke_is_heard_whatever_ran_before() {
        conversation.callEnded(null);
        conversation.modelRequested(Speaker.USER);
        assertThat(messages).hasValue(1);
    }

    @Test
    void machine_is_never_taken_for_the_user() {
        conversation.modelRequested(Speaker.MACHINE);
        conversation.modelRequested(Speaker.MACHINE);
        assertThat(messages).hasValue(0);
        assertThat(conversation.turn()).isEqualTo(2);
    }

    @Test
    void unclear_message_is_a_result_where_a_call_had_one_and_the_users_word_otherwise() {
        conversation.callEnded(null);
        conversation.modelRequested(Speaker.UNCLEAR);
        assertThat(messages).hasValue(0);
        conversation.modelRequested(Speaker.UNCLEAR);
        assertThat(messages).hasValue(1);
    }
}
