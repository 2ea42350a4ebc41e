package io.vritti.reflect.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.store.ReflectionStore.DaySpending;
import io.vritti.store.Spending;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceTest {

    private static final Spending MOST = new Spending(2, 1_400, 1_200, BigDecimal.ZERO);

    @Test
    void a_question_costs_as_many_times_more_as_it_is_larger() {
        assertThat(most("some/model", new Spending(1, 700, 100, new BigDecimal("0.01"))))
                .isEqualByComparingTo("0.12");
    }

    @Test
    void a_request_that_was_refused_tells_no_price() {
        assertThat(most("some/model", new Spending(1, 0, 0, BigDecimal.ZERO))).isNull();
    }

    @Test
    void an_endpoint_that_names_no_cost_tells_no_price() {
        assertThat(most("some/model", new Spending(3, 2_100, 300, BigDecimal.ZERO)))
                .isNull();
    }

    @Test
    void a_model_that_is_free_by_its_name_costs_nothing_once_it_did() {
        assertThat(most("some/model:free", new Spending(1, 700, 100, BigDecimal.ZERO)))
                .isZero();
    }

    private static BigDecimal most(String model, Spending known) {
        return Price.most(model, MOST, List.of(new DaySpending(20_000, model, known)));
    }
}
