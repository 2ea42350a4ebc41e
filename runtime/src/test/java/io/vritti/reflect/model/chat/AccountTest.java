package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void what_is_left_is_asked_at_the_endpoint() throws IOException {
        try (ScriptedEndpoint server = new ScriptedEndpoint()) {
            server.answers(
                    200,
                    "{\"data\":{\"label\":\"sk-or-v1-012...cde\",\"limit\":5,\"limit_remaining\":4.25,"
                            + "\"is_free_tier\":true,"
                            + "\"free_model_daily_requests\":{\"limit\":50,\"used\":12,\"remaining\":38}}}");

            Account account = Asks.models(server.endpoint()).account(Asks.in(20_000));

            assertThat(account)
                    .isEqualTo(
                            new Account(OptionalLong.of(50), OptionalLong.of(38), Optional.of(new BigDecimal("4.25"))));
            assertThat(server.last().method() + " " + server.last().path()).isEqualTo("GET /api/v1/key");
        }
    }

    @Test
    void an_endpoint_that_does_not_tell_leaves_it_unknown() throws IOException {
        try (ScriptedEndpoint server = new ScriptedEndpoint()) {
            server.answers(404, "{\"data\":{\"limit_remaining\":1}}");

            assertThat(Asks.models(server.endpoint()).account(Asks.in(20_000))).isEqualTo(Account.UNKNOWN);
        }
    }

    @Test
    void what_is_not_told_is_counted_where_it_can_be() {
        Account account = Account.of("{\"data\":{\"free_model_daily_requests\":{\"limit\":50,\"used\":61}}}");

        assertThat(account.freeRequestsLeft()).hasValue(0);
        assertThat(Account.of("{\"data\":{\"limit_remaining\":null}}")).isEqualTo(Account.UNKNOWN);
        assertThat(Account.of("nonsense")).isEqualTo(Account.UNKNOWN);
        assertThat(Account.of("{\"limit_remaining\":-0.5}").creditLeft()).hasValue(new BigDecimal("-0.5"));
    }
}
