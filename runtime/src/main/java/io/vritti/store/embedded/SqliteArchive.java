package io.vritti.store.embedded;

import io.vritti.store.ArchiveStore;
import io.vritti.store.WholeEpisode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes whole episodes out of the home's database, and puts them back. */
final class SqliteArchive implements ArchiveStore {

    private static final String FLAGGED = "SELECT id FROM episode WHERE archived ORDER BY n";

    private static final String MARK = "INSERT INTO marking (key, signature, last_seen, archived) VALUES (?, ?, ?, ?)";

    private final CurrentDatabase current;
    private final boolean remote;

    /** @param remote whether a shared store is to learn of it */
    SqliteArchive(CurrentDatabase current, boolean remote) {
        this.current = current;
        this.remote = remote;
    }

    @Override
    public List<WholeEpisode> whole(List<String> ids) {
        return current.read(tables -> new WholeRows(tables)
                .read(ids).stream().map(WholeRows.Placed::whole).toList());
    }

    @Override
    public Set<String> present(Collection<String> ids) {
        return current.read(tables -> tables.episodes().present(EpisodeNumber.list(List.copyOf(ids))).stream()
                .map(EpisodeNumber::text)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<String> flagged() {
        return current.read(tables -> tables.sql().all(FLAGGED, row -> EpisodeNumber.text(row.getLong(1))));
    }

    @Override
    public List<Snapshot> snapshots(List<String> ids) {
        return current.read(tables -> {
            // First: what changes between the two is then different from what was written down, and stays.
            Map<String, Long> prints = new HashMap<>();
            for (RowPrints.Placed placed : new RowPrints(tables.sql()).of(ids)) {
                prints.put(EpisodeNumber.text(placed.number()), placed.print());
            }
            return new WholeRows(tables)
                    .read(ids).stream()
                            .map(WholeRows.Placed::whole)
                            .filter(whole -> prints.containsKey(whole.id()))
                            .map(whole -> new Snapshot(whole, prints.get(whole.id())))
                            .toList();
        });
    }

    @Override
    public List<String> takeOut(Map<String, Long> printById) {
        return current.write(tables -> {
            tables.sql().run(Tables.EPISODES_BY_ACTION);
            List<RowPrints.Placed> gone = new ArrayList<>();
            // In the transaction that deletes them: nobody changes a row between the two.
            for (RowPrints.Placed now : new RowPrints(tables.sql()).of(List.copyOf(printById.keySet()))) {
                if (printById.get(EpisodeNumber.text(now.number())) == now.print()) {
                    gone.add(now);
                }
            }
            takeOut(gone, tables);
            return gone.stream()
                    .map(placed -> EpisodeNumber.text(placed.number()))
                    .toList();
        });
    }

    private void takeOut(List<RowPrints.Placed> gone, Tables tables) throws SQLException {
        tables.episodes()
                .deleteAll(RowPrints.list(gone.stream().map(RowPrints.Placed::n).toList()));
        tables.actions()
                .putAway(
                        RowPrints.list(
                                gone.stream().map(RowPrints.Placed::action).toList()),
                        RowPrints.list(gone.stream()
                                .filter(RowPrints.Placed::last)
                                .map(RowPrints.Placed::action)
                                .toList()),
                        System.currentTimeMillis());
        for (RowPrints.Placed placed : gone) {
            mark(placed.sharedKey(), placed.signature(), placed.lastSeenMillis(), true, tables);
        }
    }

    @Override
    public List<String> putBack(List<WholeEpisode> episodes) {
        List<String> ids = episodes.stream().map(WholeEpisode::id).toList();
        return current.write(tables -> {
            WholeRows rows = new WholeRows(tables);
            Set<Long> present = new HashSet<>(tables.episodes().present(EpisodeNumber.list(ids)));
            List<String> back = new ArrayList<>();
            for (WholeEpisode episode : episodes) {
                if (present.add(EpisodeNumber.number(episode.id()))) {
                    add(episode.archived(false), rows, tables);
                    back.add(episode.id());
                } else if (!tables.episodes().taken(episode.episode()) && !rows.inParts(episode.id())) {
                    putBack(episode.archived(false), rows, tables);
                    back.add(episode.id());
                }
            }
            return back;
        });
    }

    /** One that is not there. */
    private void add(WholeEpisode episode, WholeRows rows, Tables tables) throws SQLException {
        rows.write(episode, tables.actions().putBack(episode.state(), episode.episode()));
        if (remote) {
            tables.outbox().add(episode.id(), System.currentTimeMillis());
        }
        mark(episode, tables);
    }

    private void putBack(WholeEpisode episode, WholeRows rows, Tables tables) throws SQLException {
        Optional<WholeRows.Placed> now = rows.read(episode.id());
        WholeEpisode all = now.map(placed -> placed.whole().archived(false).unitedWith(episode))
                .orElse(episode);
        if (now.isPresent() && now.get().whole().equals(all)) {
            return;
        }
        tables.episodes().forget(EpisodeNumber.number(episode.id()));
        rows.write(all, tables.actions().putBack(episode.state(), all.episode()));
        if (remote) {
            tables.outbox().add(episode.id(), System.currentTimeMillis());
        }
        mark(all, tables);
    }

    @Override
    public void forgotten(List<WholeEpisode> episodes) {
        current.write(tables -> {
            for (WholeEpisode episode : episodes) {
                new Forgetting(tables, remote).putAway(episode);
            }
            return null;
        });
        current.read(Forgetting::erase);
    }

    private void mark(WholeEpisode back, Tables tables) throws SQLException {
        mark(
                HexFormat.of().parseHex(back.sharedKey()),
                back.episode().signature(),
                back.episode().lastSeenMillis(),
                false,
                tables);
    }

    private void mark(byte[] sharedKey, String signature, long lastSeenMillis, boolean archived, Tables tables)
            throws SQLException {
        if (remote && signature != null) {
            tables.sql().change(MARK, sharedKey, signature, lastSeenMillis, archived ? 1 : 0);
        }
    }
}
