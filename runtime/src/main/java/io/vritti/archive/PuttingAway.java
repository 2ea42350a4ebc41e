package io.vritti.archive;

import io.vritti.store.ArchiveStore.Snapshot;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes episodes into a file, and then takes out of the memory those that have not changed meanwhile. */
final class PuttingAway {

    /** The most episodes of a file. To restore one of them, the file is written again, which takes a second. */
    private static final int EPISODES_A_FILE = 20_000;

    private final File folder;
    private final String home;
    private final MemoryStore store;
    private final Settling settling;

    PuttingAway(File folder, String home, MemoryStore store, Settling settling) {
        this.folder = folder;
        this.home = home;
        this.store = store;
        this.settling = settling;
    }

    void run(List<String> ids, ArchiveFolder opened, PutAway result) throws IOException {
        for (int from = 0; from < ids.size(); from += EPISODES_A_FILE) {
            put(ids.subList(from, Math.min(ids.size(), from + EPISODES_A_FILE)), opened, result);
        }
    }

    private void put(List<String> ids, ArchiveFolder opened, PutAway result) throws IOException {
        Map<String, Long> written = new LinkedHashMap<>();
        ArchiveFile file;
        try (EpisodeFileWriter writer = new EpisodeFileWriter(folder, home)) {
            for (List<String> chunk : Chunks.of(ids)) {
                for (Snapshot snapshot : store.archive().snapshots(chunk)) {
                    writer.add(WholeLine.of(snapshot.whole(), home));
                    written.put(snapshot.whole().id(), snapshot.print());
                }
            }
            ids.stream().filter(id -> !written.containsKey(id)).forEach(result.unknown()::add);
            if (written.isEmpty()) {
                return;
            }
            file = writer.finish(true, System.currentTimeMillis());
        } catch (IOException e) {
            throw notWritten(e);
        }
        // From here on each is in both places: file and manifest are on the disk before the first is taken out.
        opened.change(opened.manifest().with(file));
        Set<String> gone = new HashSet<>();
        for (List<String> chunk : Chunks.of(List.copyOf(written.keySet()))) {
            ensureThere(file);
            Map<String, Long> prints = new HashMap<>();
            chunk.forEach(id -> prints.put(id, written.get(id)));
            gone.addAll(store.archive().takeOut(prints));
        }
        // What is still in the memory is there in a newer form, or was forgotten.
        settling.keep(file, line -> gone.contains(EpisodeFileReader.idOf(line)), gone.size(), opened);
        ids.stream().filter(gone::contains).forEach(result.archived()::add);
        ids.stream().filter(id -> written.containsKey(id) && !gone.contains(id)).forEach(result.changed()::add);
    }

    /** A disk that is pulled out, or a folder that is deleted, takes only copies with it. */
    private void ensureThere(ArchiveFile file) throws ArchiveException {
        File written = new File(folder, file.name());
        if (written.length() != file.bytes()) {
            throw new ArchiveException(
                    written + " is gone, while episodes were put away into it: what was still in the memory stays"
                            + " there; see what has become of the folder, and try again");
        }
    }

    private ArchiveException notWritten(IOException e) {
        return new ArchiveException(
                folder + " cannot be written (" + e.getMessage()
                        + "): what is not put away yet stays in the memory, and nothing is lost; make room there, or choose another"
                        + " folder, and try again",
                e);
    }
}
