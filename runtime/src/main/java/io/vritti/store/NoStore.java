package io.vritti.store;

import io.vritti.episode.Episode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** No memory beyond this JVM: the home cannot be used, or the run time image lacks {@code java.sql} (design.md §4). */
public final class NoStore implements MemoryStore {

    @Override
    public long apply(List<Change> batch) {
        return 0;
    }

    @Override
    public long revision() {
        return 0;
    }

    @Override
    public List<Revised> changesBetween(long afterRevision, long upToRevision, int limit) {
        return List.of();
    }

    @Override
    public Optional<Episode> episode(String id) {
        return Optional.empty();
    }

    @Override
    public List<Episode> episodes(EpisodeQuery query) {
        return List.of();
    }

    @Override
    public void forEachEpisode(Consumer<Episode> taker) {}

    @Override
    public long episodeCount() {
        return 0;
    }

    @Override
    public boolean anyEndKnown() {
        return false;
    }

    @Override
    public Optional<ActionState> state(String actionKey) {
        return Optional.empty();
    }

    @Override
    public List<Fix> fixesAfter(long revision) {
        return List.of();
    }

    @Override
    public List<Advice> adviceAfter(long revision, int limit) {
        return List.of();
    }

    @Override
    public void allow(Allowance allowance) {}

    @Override
    public List<Allowance> allowances() {
        return List.of();
    }

    @Override
    public void disallow(String actionKey) {}

    @Override
    public boolean takeOnce(String actionKey) {
        return false;
    }

    @Override
    public int forget(String episodeIdOrActionKey) {
        return 0;
    }

    @Override
    public int forgetAll() {
        return 0;
    }

    @Override
    public List<OutboxEntry> outbox(long afterId, int limit) {
        return List.of();
    }

    @Override
    public void acknowledge(List<Long> outboxIds) {}

    @Override
    public void refused(long outboxId, String error, int mostTries) {}

    @Override
    public List<ParkedEntry> parked(int limit) {
        return List.of();
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of();
    }

    @Override
    public void close() {}
}
