package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.store.Change;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionState;
import io.vritti.store.ReflectionStore;
import io.vritti.store.Spending;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The reflections of the home's database, and what they cost. */
final class SqliteReflections implements ReflectionStore {

    /** Makes a change in the caller's transaction. */
    interface Applying {
        void apply(Change change, Tables tables) throws SQLException;
    }

    /** What is done in a transaction and gives nothing back. */
    private interface Writing {
        void in(Tables tables) throws SQLException;
    }

    private final CurrentDatabase current;
    private final Applying applying;

    SqliteReflections(CurrentDatabase current, Applying applying) {
        this.current = current;
        this.applying = applying;
    }

    @Override
    public List<Episode> unmet(int limit) {
        return current.read(tables -> tables.reflections().unmet(limit));
    }

    @Override
    public List<Episode> unreflected(String afterId, int limit) {
        return current.read(tables -> tables.reflections().unreflected(afterId, limit));
    }

    @Override
    public void stands(String episodeId, ReflectionState state, String note) {
        write(tables -> tables.reflections().stands(episodeId, state, note));
    }

    @Override
    public void await(String episodeId, boolean several, long dueMillis) {
        write(tables -> tables.reflections().await(episodeId, several, dueMillis));
    }

    @Override
    public List<PendingReflection> due(long nowMillis, int limit) {
        return current.read(tables -> tables.reflections().due(nowMillis, limit));
    }

    @Override
    public Optional<Long> nextDueMillis() {
        return current.read(tables -> tables.reflections().nextDueMillis());
    }

    @Override
    public List<PendingReflection> givenUp(int limit) {
        return current.read(tables -> tables.reflections().givenUp(limit));
    }

    @Override
    public Optional<PendingReflection> of(String episodeId) {
        return current.read(tables -> tables.reflections().of(episodeId));
    }

    @Override
    public long count(ReflectionState state) {
        return current.read(tables -> tables.reflections().count(state));
    }

    @Override
    public long severalAsked() {
        return current.read(tables -> tables.reflections().severalAsked());
    }

    @Override
    public long asked() {
        return current.read(tables -> tables.reflections().asked());
    }

    @Override
    public Optional<PendingReflection> alike(String episodeId, String space, double leastSimilarity) {
        return current.read(tables -> tables.reflections().alike(episodeId, space, leastSimilarity));
    }

    @Override
    public long hold(String episodeId, long day, String model, Spending most) {
        return current.write(tables -> {
            tables.reflections().tried(episodeId);
            return tables.usage().hold(day, model, most);
        });
    }

    @Override
    public void answered(String episodeId, Reflection reflection, long hold, Spending cost) {
        write(tables -> {
            tables.usage().told(hold, cost);
            tables.reflections().stands(episodeId, ReflectionState.ANSWERED, null);
            applying.apply(new Change.Reflected(episodeId, reflection), tables);
        });
    }

    @Override
    public void nothing(String episodeId, String why, long hold, Spending cost) {
        end(episodeId, ReflectionState.NOTHING, why, hold, cost);
    }

    @Override
    public void givenUp(String episodeId, String why, long hold, Spending cost) {
        end(episodeId, ReflectionState.GIVEN_UP, why, hold, cost);
    }

    @Override
    public void postponed(String episodeId, long dueMillis, String why, long hold, Spending cost) {
        write(tables -> {
            tables.usage().told(hold, cost);
            tables.reflections().postpone(episodeId, dueMillis, why);
        });
    }

    @Override
    public Spending spentOn(long day) {
        return current.read(tables -> tables.usage().of(day));
    }

    @Override
    public List<DaySpending> spending() {
        return current.read(tables -> tables.usage().all());
    }

    @Override
    public Spending held() {
        return current.read(tables -> tables.usage().held());
    }

    @Override
    public void pause(String settings, long untilMillis, String why) {
        write(tables -> tables.sql()
                .change(
                        "INSERT OR REPLACE INTO endpoint_pause (settings, until_at, why) VALUES (?, ?, ?)",
                        settings,
                        untilMillis,
                        why));
    }

    @Override
    public Optional<Pause> pause(String settings, long nowMillis) {
        return current.read(tables -> tables.sql()
                .first(
                        "SELECT until_at, why FROM endpoint_pause WHERE settings = ? AND until_at > ?",
                        row -> new Pause(row.getLong(1), row.getString(2)),
                        settings,
                        nowMillis));
    }

    private void end(String episodeId, ReflectionState state, String why, long hold, Spending cost) {
        write(tables -> {
            tables.usage().told(hold, cost);
            tables.reflections().stands(episodeId, state, why);
        });
    }

    private void write(Writing writing) {
        current.write(tables -> {
            writing.in(tables);
            return null;
        });
    }
}
