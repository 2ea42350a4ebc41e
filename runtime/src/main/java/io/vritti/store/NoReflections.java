package io.vritti.store;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.util.List;
import java.util.Optional;

/** No reflections beyond this JVM. */
final class NoReflections implements ReflectionStore {

    @Override
    public List<Episode> unmet(int limit) {
        return List.of();
    }

    @Override
    public List<Episode> unreflected(String afterId, int limit) {
        return List.of();
    }

    @Override
    public void stands(String episodeId, ReflectionState state, String note) {}

    @Override
    public void await(String episodeId, boolean several, long dueMillis) {}

    @Override
    public List<PendingReflection> due(long nowMillis, int limit) {
        return List.of();
    }

    @Override
    public Optional<Long> nextDueMillis() {
        return Optional.empty();
    }

    @Override
    public List<PendingReflection> givenUp(int limit) {
        return List.of();
    }

    @Override
    public Optional<PendingReflection> of(String episodeId) {
        return Optional.empty();
    }

    @Override
    public long count(ReflectionState state) {
        return 0;
    }

    @Override
    public long severalAsked() {
        return 0;
    }

    @Override
    public long asked() {
        return 0;
    }

    @Override
    public Optional<PendingReflection> alike(String episodeId, String space, double leastSimilarity) {
        return Optional.empty();
    }

    @Override
    public long hold(String episodeId, long day, String model, Spending most) {
        return 0;
    }

    @Override
    public void answered(String episodeId, Reflection reflection, long hold, Spending cost) {}

    @Override
    public void nothing(String episodeId, String why, long hold, Spending cost) {}

    @Override
    public void postponed(String episodeId, long dueMillis, String why, long hold, Spending cost) {}

    @Override
    public void givenUp(String episodeId, String why, long hold, Spending cost) {}

    @Override
    public Spending spentOn(long day) {
        return Spending.NONE;
    }

    @Override
    public List<DaySpending> spending() {
        return List.of();
    }

    @Override
    public Spending held() {
        return Spending.NONE;
    }

    @Override
    public void pause(String settings, long untilMillis, String why) {}

    @Override
    public Optional<Pause> pause(String settings, long nowMillis) {
        return Optional.empty();
    }
}
