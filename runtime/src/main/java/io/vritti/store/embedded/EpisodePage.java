package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import java.util.List;

/**
 * Some episodes in the order of their rows.
 *
 * @param last the row of the last of them
 */
record EpisodePage(List<Episode> episodes, long last) {}
