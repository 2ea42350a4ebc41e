package io.vritti.archive;

import java.io.File;
import java.io.IOException;

/** Reads from a file what the manifest should say of it, if the manifest does not list it. */
final class Contents {

    private Contents() {}

    /** @param bare an entry with name, size and checksum only */
    static ArchiveFile of(File folder, ArchiveFile bare) throws IOException {
        LineTotals totals = new LineTotals();
        String home = "";
        try (EpisodeFileReader reader = new EpisodeFileReader(folder, bare)) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                home = totals.episodes() == 0 ? WholeLine.homeOf(line) : home;
                totals.add(line);
            }
        }
        return totals.entry(bare.name(), home, bare.createdMillis(), bare.bytes(), bare.sha256(), bare.unsettled());
    }
}
