package io.vritti.reflect.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.home.Home;
import io.vritti.redact.Redactor;
import io.vritti.reflect.model.Usage;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionState;
import io.vritti.store.Spending;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions over real HTTP to an endpoint on this machine, within budgets, by a clock of the test's. */
class InquiryTest {

    private static final int TOKENS = ModelServer.INPUT_TOKENS + ModelServer.OUTPUT_TOKENS;

    @TempDir
    File folder;

    private long nowMillis = TimeUnit.DAYS.toMillis(20_000) + 1_000;
    private ModelServer server;
    private MemoryStore store;

    @BeforeEach
    void open() throws Exception {
        server = new ModelServer();
        store = EmbeddedStore.open(Home.at(folder), problem -> {});
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    @Test
    void what_recurs_and_no_rule_explains_is_asked_about_and_the_answer_kept_with_its_cost() {
        wait(1);

        Course course = ask(inquiry());

        assertThat(course).isEqualTo(Course.answered("test/free-model"));
        Reflection kept = reflection(0);
        assertThat(kept.rootCause()).isEqualTo("The port is taken by another server.");
        assertThat(kept.source().by()).isEqualTo("test/free-model");
        assertThat(kept.source().quotes()).containsExactly("serve: port 8000 is taken by another server");
        assertThat(server.asked()).singleElement().asString().contains("serve --port 8000");
        assertThat(spent()).isEqualTo(new Spending(1, 700, 100, BigDecimal.ZERO));
        assertThat(store.reflections().spending().get(0).model()).isEqualTo("openrouter/free");
    }

    @Test
    void the_default_model_costs_nothing() {
        wait(3);
        askAll(inquiry());

        assertThat(Settings.defaults().reflect().model()).isEqualTo("openrouter/free");
        assertThat(Budgets.dollars(spent().cost())).isEqualTo("$0.00");
    }

    @Test
    void requests_stop_at_the_figure() {
        wait(5);
        Course last = askAll(inquiry("reflect.budget.requests=3"));

        assertThat(server.asked()).hasSize(3);
        assertThat(last.words()).isEqualTo("today's vritti.reflect.budget.requests is reached: 3 of 3");
        assertThat(last.untilMillis()).isEqualTo(TimeUnit.DAYS.toMillis(20_001));
        assertThat(store.reflections().waiting(9)).hasSize(2);
    }

    @Test
    void tokens_stop_at_the_figure_though_answers_take_fewer_than_they_might() {
        wait(5);
        long most = most();
        assertThat(most).isGreaterThan(TOKENS);
        askAll(inquiry("reflect.budget.tokens=" + (2 * TOKENS + most)));
        assertThat(server.asked()).as("the third just fits").hasSize(3);
        assertThat(spent().tokens()).isEqualTo(3 * TOKENS);
    }

    @Test
    void one_token_less_is_one_question_less() {
        wait(5);
        Course last = askAll(inquiry("reflect.budget.tokens=" + (2 * TOKENS + most() - 1)));
        assertThat(server.asked()).hasSize(2);
        assertThat(last.words()).startsWith("today's vritti.reflect.budget.tokens is reached: 1600 of ");
    }

    @Test
    void on_the_next_day_there_is_a_budget_again() {
        wait(2);
        Inquiry inquiry = inquiry("reflect.budget.requests=1");
        Course stopped = askAll(inquiry);
        assertThat(server.asked()).hasSize(1);

        nowMillis = stopped.untilMillis();

        assertThat(ask(inquiry).kind()).isEqualTo(Course.Kind.ANSWERED);
        assertThat(store.reflections().spending()).hasSize(2);
    }

    @Test
    void money_stops_before_the_figure_is_passed() {
        server.charging("0.003");
        wait(9);
        Course last = askAll(inquiry("reflect.budget.cost=0.03"));

        assertThat(server.asked().size()).isBetween(2, 8);
        assertThat(spent().cost()).isLessThanOrEqualTo(new BigDecimal("0.03"));
        assertThat(last.words()).startsWith("today's vritti.reflect.budget.cost is reached: $0.0");
    }

    @Test
    void a_model_that_turns_out_to_cost_something_is_not_asked_again_where_none_may() {
        server.charging("0.003");
        wait(3);
        askAll(inquiry());

        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void what_the_account_has_left_counts_more_than_our_own_figure() {
        wait(4);
        server.leaving(0);
        assertThat(ask(inquiry()).words()).isEqualTo("the account has 0 requests left today");
        assertThat(server.asked()).isEmpty();

        server.leaving(900);
        store.reflections().hold(Episodes.id(0), 20_000, "openrouter/free", new Spending(60, 0, 0, BigDecimal.ZERO));
        assertThat(ask(inquiry()).kind()).isEqualTo(Course.Kind.ANSWERED);
        assertThat(ask(inquiry("reflect.budget.requests=50")).kind()).isEqualTo(Course.Kind.STOPPED);
    }

    @Test
    void an_endpoint_that_asks_to_come_back_is_asked_again_then_and_not_before() {
        wait(2);
        server.then(429, "Retry-After", "120", "{\"error\": {\"code\": 429, \"message\": \"slow down\"}}");
        Inquiry inquiry = inquiry();

        Course course = ask(inquiry);
        long until = course.untilMillis();
        assertThat(course.kind()).isEqualTo(Course.Kind.STOPPED);
        assertThat(until).isGreaterThan(nowMillis);
        nowMillis = until - 1;
        assertThat(ask(inquiry).kind()).isEqualTo(Course.Kind.STOPPED);
        assertThat(server.asked()).hasSize(1);

        nowMillis = until + TimeUnit.HOURS.toMillis(1);
        assertThat(ask(inquiry()).kind()).isEqualTo(Course.Kind.ANSWERED);
        assertThat(store.reflections().spending().stream()
                        .mapToLong(day -> day.spending().requests())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void an_endpoint_that_wants_money_is_left_alone_until_the_settings_change_or_a_day_is_over() {
        wait(2);
        server.then(402, null, null, "{\"error\": {\"code\": 402, \"message\": \"Insufficient credits\"}}");

        Course course = ask(inquiry());
        assertThat(course.kind()).isEqualTo(Course.Kind.UNUSABLE);
        assertThat(course.untilMillis()).isEqualTo(nowMillis + TimeUnit.DAYS.toMillis(1));
        assertThat(ask(inquiry()).kind()).isEqualTo(Course.Kind.STOPPED);
        assertThat(server.asked()).hasSize(1);

        assertThat(ask(inquiry("reflect.key=another")).kind()).isEqualTo(Course.Kind.ANSWERED);
        nowMillis = course.untilMillis();
        assertThat(ask(inquiry()).kind()).isEqualTo(Course.Kind.ANSWERED);
    }

    @Test
    void a_question_that_is_never_answered_is_given_up_with_the_reason() {
        wait(1);
        int tries = 0;
        while (store.reflections().count(ReflectionState.GIVEN_UP) == 0 && tries++ < 50) {
            server.then(500, null, null, "{\"error\": {\"code\": 500, \"message\": \"oops\"}}");
            PendingReflection pending = store.reflections().waiting(1).get(0);
            nowMillis = Math.max(nowMillis, pending.dueMillis()) + TimeUnit.HOURS.toMillis(1);
            inquiry().ask(pending, store);
        }
        assertThat(server.asked()).hasSize(Retries.MOST_TRIES);
        PendingReflection given = store.reflections().givenUp(9).get(0);
        assertThat(given.note()).startsWith("asked 8 times in vain: ");
    }

    @Test
    void what_failed_alike_takes_the_answer_over_and_says_of_which() {
        store.apply(List.of(
                Episodes.failed(0, "v1:same", 2, 3, null),
                Episodes.failed(1, "v1:same", 2, 3, null),
                Episodes.failed(2, "v1:same", 2, 3, null)));
        for (int n = 0; n < 3; n++) {
            store.reflections().await(Episodes.id(n), false, 0);
        }
        askAll(inquiry());

        assertThat(server.asked()).hasSize(1);
        assertThat(store.reflections().count(ReflectionState.COPIED)).isEqualTo(2);
        assertThat(reflection(1).rootCause()).isEqualTo(reflection(0).rootCause());
        assertThat(reflection(1).source().by()).isEqualTo("test/free-model");
        assertThat(reflection(1).source().from()).isEqualTo(Episodes.id(0));
        assertThat(reflection(1).source().quotes()).containsExactly("serve: port 8001 is taken by another server");
        assertThat(reflection(0).source().from()).isEmpty();
    }

    @Test
    void work_that_waits_survives_the_jvm() {
        wait(2);
        ask(inquiry());
        store.close();
        store = EmbeddedStore.open(Home.at(folder), problem -> {});

        ask(inquiry());

        assertThat(server.asked()).hasSize(2);
        assertThat(reflection(0)).isNotNull();
        assertThat(reflection(1)).isNotNull();
    }

    @Test
    void what_somebody_said_meanwhile_is_not_overwritten_and_what_rules_can_check_is_kept() {
        Reflection said = reflection("somebody", Map.of());
        wait(1);
        PendingReflection pending = store.reflections().waiting(1).get(0);
        store.apply(List.of(new Change.Reflected(Episodes.id(0), said)));
        assertThat(inquiry().ask(pending, store).kind()).isEqualTo(Course.Kind.NOTHING);
        assertThat(reflection(0).source().by()).isEqualTo("somebody");

        store.apply(List.of(
                Episodes.failed(1, "v1:1", 2, 3, reflection(Reflection.Source.RULES, Map.of("port_in_use", "8001")))));
        store.reflections().await(Episodes.id(1), false, 0);
        ask(inquiry());
        assertThat(reflection(1).source().by()).isEqualTo("test/free-model");
        assertThat(reflection(1).preconditions()).containsEntry("port_in_use", "8001");
    }

    @Test
    void nothing_is_sent_unencrypted_to_another_machine() {
        wait(1);
        Course course = ask(inquiry("reflect.url=http://192.0.2.1/v1"));

        assertThat(course.kind()).isEqualTo(Course.Kind.STOPPED);
        assertThat(course.words()).contains("not encrypted");
    }

    @Test
    void a_model_that_may_cost_something_is_not_asked_where_nothing_may_be_spent() {
        wait(1);
        Course course = ask(inquiry("reflect.url=https://192.0.2.1/v1", "reflect.model=some/model"));

        assertThat(course.words()).isEqualTo("some/model may cost money, and vritti.reflect.budget.cost is 0");
    }

    @Test
    void a_draft_shows_what_would_leave_and_changes_nothing() {
        wait(1);
        Inquiry.Draft draft = inquiry().draft(store.reflections().waiting(1).get(0), store);

        assertThat(draft.model()).isEqualTo("openrouter/free");
        assertThat(draft.text()).contains("serve --port 8000");
        assertThat(draft.most().cost()).isZero();
        assertThat(server.asked()).isEmpty();
        ask(inquiry());
        assertThat(server.asked()).containsExactly(draft.text());
    }

    @Test
    void several_models_are_asked_about_what_is_severe_and_their_usage_adds_up() {
        store.apply(List.of(Episodes.failed(0, 2, 1)));
        store.reflections().await(Episodes.id(0), true, 0);
        ask(inquiry("reflect.models=a:free;b:free;c:free"));

        assertThat(server.asked()).hasSize(3);
        assertThat(server.asked().get(2)).contains("\"c:free\"");
        assertThat(spent()).isEqualTo(new Spending(3, 2_100, 300, BigDecimal.ZERO));
        assertThat(reflection(0).rootCause()).isEqualTo("The port is taken by another server.");
        assertThat(store.reflections().spending().get(0).model()).isEqualTo("a:free, b:free, c:free");
    }

    /** So many failures wait that have nothing in common but their program. */
    private void wait(int many) {
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            changes.add(Episodes.failed(n, 2, 3));
        }
        store.apply(changes);
        for (int n = 0; n < many; n++) {
            store.reflections().await(Episodes.id(n), false, 0);
        }
    }

    private Inquiry inquiry(String... settings) {
        Settings loaded = settings(settings);
        return new Inquiry(panel(loaded), () -> Budgets.of(loaded), loaded.customer(), () -> nowMillis, new Random(1));
    }

    private ConfiguredPanel panel(Settings settings) {
        Home home = Home.at(folder);
        return new ConfiguredPanel(settings, home, new Redactor(new byte[32]), new TextEmbedding(settings, home));
    }

    private Settings settings(String... more) {
        Properties properties = new Properties();
        properties.setProperty("vritti.reflect.url", server.url());
        properties.setProperty("vritti.reflect.key", "test");
        return Settings.load(String.join(",", more), properties, Map.of());
    }

    /** Of one question that is not asked twice. */
    private long most() {
        Usage most = panel(settings())
                .one()
                .within(1)
                .atMost(Questions.of(store.episode(Episodes.id(0)).orElseThrow()));
        return most.inputTokens() + most.outputTokens();
    }

    private Course ask(Inquiry inquiry) {
        return inquiry.ask(store.reflections().waiting(1).get(0), store);
    }

    /** Until nothing is left, or nothing more may be asked. */
    private Course askAll(Inquiry inquiry) {
        Course last = null;
        while (!store.reflections().waiting(1).isEmpty() && (last == null || !last.stops())) {
            last = ask(inquiry);
        }
        return last;
    }

    private Spending spent() {
        return store.reflections().spentOn(20_000);
    }

    private Reflection reflection(int n) {
        return store.episode(Episodes.id(n)).map(Episode::reflection).orElse(null);
    }

    private static Reflection reflection(String by, Map<String, String> preconditions) {
        return new Reflection(
                "a port is taken",
                "look",
                preconditions,
                "",
                List.of(),
                0,
                null,
                new Reflection.Source(by, List.of(), "", ""));
    }
}
