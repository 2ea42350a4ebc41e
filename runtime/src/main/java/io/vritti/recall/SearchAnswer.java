package io.vritti.recall;

import io.vritti.episode.Episode;
import java.util.List;

/**
 * The result of a search.
 *
 * @param matches best first
 * @param candidates how many were looked at
 * @param nearest the highest similarity among those that were not similar enough, or 0
 * @param waiting how many episodes have no vector yet
 * @param problem why meaning was not compared, only words; or null
 * @param sharedProblem why others could not be asked, or null
 * @param micros embedding, vector search, and all else
 */
public record SearchAnswer(
        List<Match> matches,
        int candidates,
        double nearest,
        long waiting,
        String problem,
        String sharedProblem,
        Timing micros) {

    /**
     * An episode that fits.
     *
     * @param combined the scores, weighed
     * @param words whether all words of the query occur in it
     * @param picture how near its nearest picture is, -1 to 1, or null where none was compared
     * @param elsewhere whether only others remember it
     */
    public record Match(
            Episode episode,
            Scores scores,
            double combined,
            PreconditionMatch preconditions,
            boolean words,
            Double picture,
            boolean elsewhere) {}

    /** In microseconds. */
    public record Timing(long embed, long vectors, long rest) {}
}
