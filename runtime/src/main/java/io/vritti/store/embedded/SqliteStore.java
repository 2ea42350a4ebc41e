package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.ActionState;
import io.vritti.store.Advice;
import io.vritti.store.Allowance;
import io.vritti.store.Change;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.Fix;
import io.vritti.store.ImageStore;
import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import io.vritti.store.ParkedEntry;
import io.vritti.store.ReflectionStore;
import io.vritti.store.RetentionStore;
import io.vritti.store.Revised;
import io.vritti.store.Sharing;
import io.vritti.store.SkillStore;
import io.vritti.store.StoreWatch;
import io.vritti.store.VectorStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The store on SQLite: what is asked of it, each in a transaction where it writes. */
final class SqliteStore implements MemoryStore {

    private final CurrentDatabase current;
    private final Runnable afterClose;
    private final boolean remote;
    private final SqliteVectors vectors;
    private final SqliteImages images;
    private final SqliteSharing sharing;
    private final SqliteReflections reflections;
    private final SqliteSkills skills;
    private final SqliteRetention retention;
    private final SqliteArchive archive;

    /**
     * @param remote whether changes of episodes are also put in the outbox
     * @param watch is told of each use of the database
     * @param afterClose what is left to do when it is closed
     */
    SqliteStore(Home home, Consumer<String> warnings, boolean remote, StoreWatch watch, Runnable afterClose) {
        this.afterClose = afterClose;
        this.current = new CurrentDatabase(home, new Database(home, Schema.current(), warnings), warnings, watch);
        this.remote = remote;
        this.vectors = new SqliteVectors(current, new QuantizedVectorFile(home.codes()), warnings);
        this.images = new SqliteImages(current);
        this.sharing = new SqliteSharing(current);
        this.reflections = new SqliteReflections(current, this::apply);
        this.skills = new SqliteSkills(current);
        this.retention = new SqliteRetention(current, remote, vectors::forgotten);
        this.archive = new SqliteArchive(current, remote);
    }

    @Override
    public long apply(List<Change> batch) {
        return current.write(tables -> {
            long imported = 0;
            for (Change change : batch) {
                imported += apply(change, tables);
            }
            return imported;
        });
    }

    @Override
    public long revision() {
        return current.read(tables -> tables.actions().revision().written());
    }

    @Override
    public List<Revised> changesBetween(long afterRevision, long upToRevision, int limit) {
        return current.read(tables -> tables.actions().changesBetween(afterRevision, upToRevision, limit));
    }

    @Override
    public Optional<Episode> episode(String id) {
        return current.read(tables -> tables.episodes().byBeginning(id));
    }

    @Override
    public List<Episode> episodes(EpisodeQuery query) {
        return current.read(tables -> tables.search().find(query));
    }

    @Override
    public long episodeCount() {
        return current.read(tables -> tables.sql().number("SELECT count(*) FROM episode"));
    }

    @Override
    public void forEachEpisode(Consumer<Episode> taker) {
        long after = 0;
        while (true) {
            long from = after;
            EpisodePage page = current.read(tables -> tables.episodes().page(from));
            page.episodes().forEach(taker);
            if (page.last() == from) {
                return;
            }
            after = page.last();
        }
    }

    @Override
    public boolean anyEndKnown() {
        return current.read(tables ->
                        tables.sql().number("SELECT EXISTS (SELECT 1 FROM episode WHERE resolution IS NOT NULL)"))
                > 0;
    }

    @Override
    public Optional<ActionState> state(String actionKey) {
        return current.read(tables -> tables.actions().byKey(actionKey));
    }

    @Override
    public List<Fix> fixesAfter(long revision) {
        return current.read(tables -> tables.fixes().changedAfter(revision));
    }

    @Override
    public List<Advice> adviceAfter(long revision, int limit) {
        return current.read(tables -> tables.episodes().reflections().adviceAfter(revision, limit));
    }

    @Override
    public void allow(Allowance allowance) {
        current.write(tables -> {
            tables.allowances().put(allowance);
            return tables.actions().nextRevision();
        });
    }

    @Override
    public List<Allowance> allowances() {
        return current.read(tables -> tables.allowances().all(System.currentTimeMillis()));
    }

    @Override
    public void disallow(String actionKey) {
        current.write(tables -> {
            tables.allowances().remove(actionKey);
            return tables.actions().nextRevision();
        });
    }

    @Override
    public boolean takeOnce(String actionKey) {
        return current.write(tables -> {
            boolean taken = tables.allowances().takeOnce(actionKey);
            if (taken) {
                tables.actions().nextRevision();
            }
            return taken;
        });
    }

    @Override
    public int forget(String episodeIdOrActionKey) {
        int gone = current.write(tables -> new Forgetting(tables, remote).one(episodeIdOrActionKey));
        vectors.forgotten();
        current.read(Forgetting::erase);
        return gone;
    }

    @Override
    public int forgetAll() {
        int gone = current.write(tables -> new Forgetting(tables, remote).all());
        vectors.forgotten();
        current.read(Forgetting::erase);
        return gone;
    }

    @Override
    public List<OutboxEntry> outbox(long afterId, int limit) {
        return current.read(tables -> tables.outbox().oldest(afterId, limit));
    }

    @Override
    public void acknowledge(List<Long> outboxIds) {
        current.write(tables -> {
            for (long id : outboxIds) {
                tables.outbox().remove(id);
            }
            return null;
        });
    }

    @Override
    public void refused(long outboxId, String error, int mostTries) {
        current.write(tables -> {
            tables.outbox().refused(outboxId, error, mostTries);
            return null;
        });
    }

    @Override
    public List<ParkedEntry> parked(int limit) {
        return current.read(tables -> tables.outbox().parked(limit));
    }

    @Override
    public Map<String, Long> counts() {
        return current.read(tables -> Counts.of(tables.sql()));
    }

    @Override
    public Map<String, Long> figures() {
        return current.read(tables -> Counts.quick(tables.sql()));
    }

    @Override
    public VectorStore vectors() {
        return vectors;
    }

    @Override
    public Sharing sharing() {
        return sharing;
    }

    @Override
    public SkillStore skills() {
        return skills;
    }

    @Override
    public ImageStore images() {
        return images;
    }

    @Override
    public SqliteArchive archive() {
        return archive;
    }

    @Override
    public ReflectionStore reflections() {
        return reflections;
    }

    @Override
    public RetentionStore retention() {
        return retention;
    }

    @Override
    public String lost() {
        return current.lost();
    }

    @Override
    public void pause() {
        current.pause();
    }

    @Override
    public void resume() {
        current.resume();
    }

    @Override
    public void close() {
        try {
            current.close();
        } finally {
            afterClose.run();
        }
    }

    /** @return 1 for an imported episode that is new here */
    private int apply(Change change, Tables tables) throws SQLException {
        if (change instanceof Change.Imported imported) {
            boolean anew = tables.imported(imported);
            if (anew) {
                changed(imported.episode().id(), tables);
            }
            return anew ? 1 : 0;
        }
        if (change instanceof Change.FailureAdded failed) {
            tables.failed(failed);
            changed(failed.episode().id(), tables);
        } else if (change instanceof Change.CalledAs called) {
            tables.called(called);
        } else if (change instanceof Change.StateChanged state) {
            tables.stateChanged(state.state());
        } else if (change instanceof Change.Resolved resolved) {
            if (tables.resolved(resolved)) {
                changed(resolved.episodeId(), tables);
            }
        } else if (change instanceof Change.FixObserved observed) {
            tables.tried(observed.fix());
        } else if (change instanceof Change.SkillReported reported) {
            tables.skills().put(reported.skill(), tables.actions().nextRevision());
        } else if (change instanceof Change.Archived archived) {
            if (tables.episodes().archive(archived)) {
                tables.actions().nextRevision();
                changed(archived.episodeId(), tables);
            }
        } else if (change instanceof Change.Reflected reflected) {
            if (tables.episodes()
                    .reflections()
                    .put(
                            tables.episodes().byNumber(EpisodeNumber.number(reflected.episodeId())),
                            reflected.reflection(),
                            tables.actions().nextRevision())) {
                changed(reflected.episodeId(), tables);
            }
        } else if (change instanceof Change.Used used) {
            tables.uses().used(EpisodeNumber.number(used.episodeId()), used.atMillis());
        } else if (change instanceof Change.Refuted refuted) {
            if (tables.episodes().reflections().refute(refuted.episodeId())) {
                tables.actions().nextRevision();
            }
        }
        return 0;
    }

    private void changed(String episodeId, Tables tables) throws SQLException {
        if (remote) {
            tables.outbox().add(episodeId, System.currentTimeMillis());
        }
    }
}
