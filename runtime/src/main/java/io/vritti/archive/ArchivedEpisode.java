package io.vritti.archive;

import io.vritti.store.WholeEpisode;
import java.io.File;

/**
 * An episode in an archive.
 *
 * @param whole the episode with its state and evidence
 * @param file the file of the archive that holds it
 */
public record ArchivedEpisode(WholeEpisode whole, File file) {}
