package io.vritti.recall;

import io.vritti.episode.Episode;

/**
 * The text of an episode that is embedded: its error line, then the action. Measured on real agent runs
 * (runtime/RATIONALE.md, "Recall"): the goal says nothing about which failure it was, and the error line makes an episode
 * findable by what was seen as well as by what was done.
 */
final class SearchableText {

    private SearchableText() {}

    static String of(Episode episode) {
        return of(episode.errorLine(), episode.action());
    }

    /** @param errorLine may be null or blank */
    static String of(String errorLine, String action) {
        return errorLine == null || errorLine.isBlank() ? action : errorLine + "\n" + action;
    }
}
