package io.vritti.archive;

import java.io.File;
import java.io.IOException;
import java.util.List;

/**
 * Files of a folder that its manifest does not have: their command was killed in between, they were copied there from another folder,
 * or the manifest is gone.
 */
final class Unlisted {

    private final File folder;
    private final String home;
    private final List<String> problems;

    /**
     * @param home whose a file is taken for that does not say
     * @param problems gets a sentence for each file that cannot be read
     */
    Unlisted(File folder, String home, List<String> problems) {
        this.folder = folder;
        this.home = home;
        this.problems = problems;
    }

    /** The manifest with them, but for those that it discards. */
    Manifest addedTo(Manifest manifest) throws IOException {
        Manifest found = manifest;
        for (String name : ArchiveFolder.names(folder)) {
            if (Manifest.isOurs(name)
                    && !found.lists(name)
                    && !found.discarded().contains(name)) {
                found = found.with(entry(new File(folder, name)));
            }
        }
        return found;
    }

    /** One that is damaged is listed with a checksum that it has not, so that it is named wherever it is needed. */
    private ArchiveFile entry(File file) throws IOException {
        String sha256 = Checksum.of(file);
        String name = file.getName();
        String told = name.substring(name.lastIndexOf('-') + 1, name.length() - EpisodeFileWriter.SUFFIX.length());
        ArchiveFile bare = new ArchiveFile(
                name,
                home,
                file.lastModified(),
                0,
                0,
                0,
                file.length(),
                0,
                sha256.startsWith(told) ? sha256 : told,
                true);
        if (!sha256.startsWith(told)) {
            problems.add(file + " is damaged, and the manifest does not list it");
            return bare;
        }
        try {
            return Contents.of(folder, bare);
        } catch (ArchiveException unreadable) {
            problems.add(unreadable.getMessage());
            return bare;
        }
    }
}
