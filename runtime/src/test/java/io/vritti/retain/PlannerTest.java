package io.vritti.retain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.store.EpisodeUse;
import io.vritti.store.NoStore;
import io.vritti.store.Tie;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

    private static final long NOW = 1_800_000_000_000L;

    /** Days unused, class, count, severity, resolved, ties; then the settings; then why it leaves, or what protects it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100  | missing_path  | 1  | 3 | no  |             |                               | stays
            9999 | missing_path  | 1  | 5 | yes |             |                               | stays
            100  | missing_path  | 1  | 3 | no  |             | unused=90d                    | not used for 100d (vritti.retain.unused=90d)
            90   | missing_path  | 1  | 3 | no  |             | unused=90d                    | stays
            91   | missing_path  | 1  | 3 | no  |             | unused=90                     | not used for 91d (vritti.retain.unused=90d)
            -5   | missing_path  | 1  | 3 | no  |             | unused=1h                     | stays
            100  | missing_path  | 4  | 3 | no  |             | unused=90d                    | not used for 100d (vritti.retain.unused=90d)
            100  | missing_path  | 5  | 3 | no  |             | unused=90d                    | recurring
            100  | missing_path  | 5  | 3 | no  |             | unused=90d;recurring=6        | not used for 100d (vritti.retain.unused=90d)
            100  | missing_path  | 1  | 1 | no  |             | unused=90d                    | severe
            100  | missing_path  | 1  | 2 | no  |             | unused=90d                    | not used for 100d (vritti.retain.unused=90d)
            100  | missing_path  | 1  | 3 | no  | SKILL       | unused=90d                    | skill
            100  | missing_path  | 1  | 3 | no  | TOLD        | unused=90d                    | told
            100  | missing_path  | 1  | 3 | no  | ALLOWED     | unused=90d                    | allowed
            100  | missing_path  | 1  | 3 | no  | PICTURE     | unused=90d                    | picture
            100  | missing_path  | 1  | 3 | no  | UNSENT      | unused=90d                    | not used for 100d (vritti.retain.unused=90d)
            100  | missing_path  | 1  | 3 | no  | UNSENT      | unused=90d;store=kyrodb       | unsent
            100  | missing_path  | 1  | 3 | no  | UNREFLECTED | unused=90d                    | not used for 100d (vritti.retain.unused=90d)
            100  | missing_path  | 1  | 3 | no  | UNREFLECTED | unused=90d;reflect.key=k      | unreflected
            100  | missing_path  | 1  | 3 | no  |             | resolved=30d                  | stays
            100  | missing_path  | 1  | 3 | yes |             | resolved=30d                  | resolved, not used for 100d (vritti.retain.resolved=30d)
            40   | missing_path  | 1  | 3 | yes |             | resolved=30d;unused=90d       | resolved, not used for 40d (vritti.retain.resolved=30d)
            40   | missing_path  | 1  | 3 | no  |             | resolved=30d;unused=90d       | stays
            40   | missing_path  | 1  | 3 | yes |             | resolved=90d;unused=30d       | not used for 40d (vritti.retain.unused=30d)
            40   | missing_path  | 1  | 3 | no  |             | classes=missing_path=30d      | missing_path, not used for 40d (vritti.retain.classes=missing_path=30d)
            40   | port_in_use   | 1  | 3 | no  |             | classes=missing_path=30d      | stays
            40   | port_in_use   | 1  | 3 | no  |             | classes=resource_error=30d      | resource_error, not used for 40d (vritti.retain.classes=resource_error=30d)
            40   | port_in_use   | 1  | 3 | no  |             | classes=resource_error=30d;port_in_use=60d | stays
            40   | missing_path  | 1  | 3 | no  |             | classes=missing_path=60d;unused=30d | stays
            999  | missing_path  | 1  | 3 | no  |             | classes=missing_path=never;unused=30d | stays
            999  | missing_path  | 1  | 3 | yes |             | classes=missing_path=never;resolved=30d | stays
            100  | missing_path  | 1  | 3 | no  |             | unused=90d;allow=class:missing_* | by_hand
            100  | missing_path  | 1  | 3 | no  |             | unused=90d;deny=class:missing_*  | by_hand
            100  | missing_path  | 1  | 3 | no  |             | unused=90d;deny=class:port_*  | not used for 100d (vritti.retain.unused=90d)
            """)
    void what_leaves_and_what_stays(
            int days,
            String finerClass,
            int count,
            int severity,
            String resolved,
            String tie,
            String set,
            String expected) {
        EpisodeUse episode = new EpisodeUse(
                1,
                1,
                1,
                "resource_error",
                finerClass,
                severity,
                resolved.equals("yes"),
                count,
                NOW - TimeUnit.DAYS.toMillis(days),
                tie == null ? Set.of() : EnumSet.of(Tie.valueOf(tie)));
        Settings settings = settings(set == null ? "" : set);

        Plan plan = plan(settings, new OwnersWord(settings, new NoStore())::names, 0, episode);

        String told = !plan.departures().isEmpty()
                ? plan.departures().get(0).reason().words()
                : plan.kept().keySet().stream()
                        .map(Protection::label)
                        .findFirst()
                        .orElse("stays");
        assertThat(told).isEqualTo(expected);
        assertThat(plan.considered()).isEqualTo(1);
    }

    @Test
    void what_was_not_counted_yet_is_taken_to_have_been_used() {
        EpisodeUse old = use(1, 1, 500, 1);
        Settings settings = settings("unused=90d");

        assertThat(plan(settings, none -> false, NOW - TimeUnit.DAYS.toMillis(89), old)
                        .departures())
                .isEmpty();
        assertThat(plan(settings, none -> false, NOW - TimeUnit.DAYS.toMillis(91), old)
                        .departures())
                .hasSize(1);
    }

    @Test
    void of_too_many_of_a_call_the_longest_unused_leave() {
        Plan plan = plan(
                settings("per.action=2"),
                none -> false,
                0,
                use(1, 7, 10, 1),
                use(2, 7, 40, 1),
                use(3, 7, 30, 1),
                use(4, 7, 20, 1),
                use(5, 8, 999, 1));

        assertThat(ids(plan)).containsExactly(2L, 3L);
        assertThat(plan.departures().get(0).reason())
                .isEqualTo(new Reason(Rule.PER_ACTION, "one of 4 of its call (vritti.retain.per.action=2)"));
    }

    @Test
    void what_is_protected_counts_but_stays() {
        Plan plan =
                plan(settings("per.action=2"), none -> false, 0, use(1, 7, 90, 5), use(2, 7, 80, 5), use(3, 7, 1, 1));

        assertThat(ids(plan)).containsExactly(3L);
    }

    @Test
    void of_too_many_in_all_the_longest_unused_leave_after_those_that_leave_anyway() {
        Plan plan = plan(
                settings("total=2;unused=50d"),
                none -> false,
                0,
                use(1, 1, 10, 1),
                use(2, 2, 60, 1),
                use(3, 3, 30, 1),
                use(4, 4, 20, 1),
                use(5, 5, 40, 9));

        assertThat(ids(plan)).containsExactly(2L, 3L, 4L);
        assertThat(plan.departures().get(1).reason())
                .isEqualTo(new Reason(Rule.TOTAL, "one of 4 of all (vritti.retain.total=2)"));
    }

    @Test
    void what_is_of_a_class_that_never_leaves_stays_though_there_are_too_many() {
        Plan plan =
                plan(settings("total=1;classes=timed_out=never"), none -> false, 0, use(1, 1, 10, 1), use(2, 2, 20, 1));

        assertThat(plan.departures()).isEmpty();
    }

    @Test
    void another_leaves_in_the_place_of_one_that_its_owner_named() {
        Plan plan = plan(
                settings("total=2"),
                episode -> episode.number() == 3,
                0,
                use(1, 1, 10, 1),
                use(2, 2, 20, 1),
                use(3, 3, 30, 1));

        assertThat(ids(plan)).containsExactly(2L);
        assertThat(plan.kept()).isEqualTo(Map.of(Protection.BY_HAND, 1));
    }

    private static Plan plan(
            Settings settings, Predicate<EpisodeUse> named, long countedSinceMillis, EpisodeUse... episodes) {
        Planner planner = new Planner(Policy.of(settings), named, NOW, countedSinceMillis);
        Arrays.stream(episodes).forEach(planner::consider);
        return planner.plan();
    }

    private static EpisodeUse use(long number, long action, int days, int count) {
        long usedMillis = NOW - TimeUnit.DAYS.toMillis(days);
        return new EpisodeUse(number, number, action, "c", "timed_out", 3, false, count, usedMillis, Set.of());
    }

    private static List<Long> ids(Plan plan) {
        return plan.departures().stream()
                .map(departure -> departure.episode().number())
                .toList();
    }

    /** @param set separated by ; but for classes, which go on to the end of what has no key of ours */
    private static Settings settings(String set) {
        Properties properties = new Properties();
        String last = null;
        for (String part : set.split(";")) {
            String[] pair = part.split("=", 2);
            boolean ofClasses = "vritti.retain.classes".equals(last) && pair[0].contains("_");
            if (ofClasses) {
                properties.setProperty(last, properties.getProperty(last) + ";" + part);
            } else if (pair.length == 2) {
                boolean other = List.of("store", "reflect.key", "allow", "deny").contains(pair[0]);
                last = (other ? "vritti." : "vritti.retain.") + pair[0];
                properties.setProperty(last, pair[1]);
            }
        }
        Settings settings = Settings.load(null, properties, Map.of());
        assertThat(settings.warnings()).isEmpty();
        return settings;
    }
}
