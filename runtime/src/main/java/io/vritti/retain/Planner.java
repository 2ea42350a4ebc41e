package io.vritti.retain;

import io.vritti.store.EpisodeUse;
import io.vritti.store.RetentionStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which episodes leave: by age first, then by number. Used once. */
final class Planner {

    /** The number of episodes that are read at once, which takes 2 ms. */
    private static final int PAGE = 200;

    private static final Comparator<EpisodeUse> LONGEST_UNUSED =
            Comparator.comparingLong(EpisodeUse::lastUsedMillis).thenComparingLong(EpisodeUse::row);

    private final Policy policy;
    private final Predicate<EpisodeUse> named;
    private final long nowMillis;
    private final long countedSinceMillis;
    private final List<Departure> departures = new ArrayList<>();
    private final Map<Protection, Integer> kept = new EnumMap<>(Protection.class);
    private final Map<Long, Long> byAction = new HashMap<>();

    /** Episodes that stay by age and may leave because there are too many; empty if any number may stay. */
    private final List<EpisodeUse> free = new ArrayList<>();

    private long considered;
    private long staying;

    /** @param named whether the owner's settings name an episode; asked only of what would leave */
    Planner(Policy policy, Predicate<EpisodeUse> named, long nowMillis, long countedSinceMillis) {
        this.policy = policy;
        this.named = named;
        this.nowMillis = nowMillis;
        this.countedSinceMillis = countedSinceMillis;
    }

    /** Makes the plan; empty if the pace stopped it. */
    Optional<Plan> plan(RetentionStore store, Pace pace) {
        List<EpisodeUse> page;
        long after = 0;
        do {
            long startNanos = System.nanoTime();
            page = store.uses(after, PAGE);
            page.forEach(this::consider);
            after = page.isEmpty() ? after : page.get(page.size() - 1).row();
            if (!pace.rest(System.nanoTime() - startNanos)) {
                return Optional.empty();
            }
        } while (page.size() == PAGE);
        return Optional.of(plan());
    }

    void consider(EpisodeUse episode) {
        considered++;
        long unusedMillis = nowMillis - Math.max(episode.lastUsedMillis(), countedSinceMillis);
        Period period = policy.period(episode);
        if (!period.isOver(unusedMillis)) {
            stays(episode);
            if (counted() && policy.protection(episode).isEmpty()) {
                free.add(episode);
            }
        } else if (mayLeave(episode)) {
            departures.add(new Departure(episode, period.reason(unusedMillis)));
        } else {
            stays(episode);
        }
    }

    Plan plan() {
        free.sort(LONGEST_UNUSED);
        if (policy.perAction() > 0) {
            leaveOfAction();
        }
        if (policy.total() > 0) {
            leaveOfAll();
        }
        departures.sort(Comparator.comparing(Departure::episode, LONGEST_UNUSED));
        return new Plan(List.copyOf(departures), considered, kept);
    }

    private boolean counted() {
        return policy.perAction() > 0 || policy.total() > 0;
    }

    private void stays(EpisodeUse episode) {
        staying++;
        if (policy.perAction() > 0) {
            byAction.merge(episode.action(), 1L, Long::sum);
        }
    }

    private boolean mayLeave(EpisodeUse episode) {
        Optional<Protection> protection = policy.protection(episode);
        if (protection.isEmpty() && named.test(episode)) {
            protection = Optional.of(Protection.BY_HAND);
        }
        protection.ifPresent(found -> kept.merge(found, 1, Integer::sum));
        return protection.isEmpty();
    }

    private void leaveOfAction() {
        Map<Long, Long> before = Map.copyOf(byAction);
        List<EpisodeUse> stay = new ArrayList<>();
        for (EpisodeUse episode : free) {
            if (byAction.get(episode.action()) <= policy.perAction()) {
                stay.add(episode);
            } else if (mayLeave(episode)) {
                byAction.merge(episode.action(), -1L, Long::sum);
                staying--;
                departures.add(new Departure(episode, policy.tooManyOfAction(before.get(episode.action()))));
            }
        }
        free.clear();
        free.addAll(stay);
    }

    private void leaveOfAll() {
        long before = staying;
        for (EpisodeUse episode : free) {
            if (staying <= policy.total()) {
                return;
            }
            if (mayLeave(episode)) {
                staying--;
                departures.add(new Departure(episode, policy.tooMany(before)));
            }
        }
    }
}
