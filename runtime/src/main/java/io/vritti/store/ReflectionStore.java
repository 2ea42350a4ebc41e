package io.vritti.store;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.util.List;
import java.util.Optional;

/**
 * Which episodes still want a reflection, what became of the others, and what models have cost. Days are days of UTC, counted from
 * 1970-01-01. Thread-safe; for agent threads and commands. Every method may throw {@link StoreException}.
 */
public interface ReflectionStore {

    /** Where there is no store: there is nothing to reflect on, and nothing may be spent. */
    ReflectionStore NONE = new NoReflections();

    /**
     * Episodes that nobody has looked at: without a reflection, or seen again since rules had their turn. What was put away, or has
     * a resolution from its owner, is left out.
     */
    List<Episode> unmet(int limit);

    /**
     * Episodes without a reflection, in the order in which they came.
     *
     * @param afterId the one before, or null for the first
     */
    List<Episode> unreflected(String afterId, int limit);

    /**
     * Says how it stands with an episode; ignored if the episode is not known.
     *
     * @param note why, in words, or null
     */
    void stands(String episodeId, ReflectionState state, String note);

    /**
     * A model is to be asked about an episode, from the beginning again; ignored if the episode is not known.
     *
     * @param several whether several answers are to be compared
     * @param dueMillis wall clock, not before
     */
    void await(String episodeId, boolean several, long dueMillis);

    /** The episodes that wait and are due, those first that matter most: without a resolution, severe, frequent. */
    List<PendingReflection> due(long nowMillis, int limit);

    /** All that wait, in the same order. */
    default List<PendingReflection> waiting(int limit) {
        return due(Long.MAX_VALUE, limit);
    }

    /** When the next one is due, wall clock; empty if none waits. */
    Optional<Long> nextDueMillis();

    /** What was given up, the newest last. */
    List<PendingReflection> givenUp(int limit);

    /** How it stands with an episode; empty if nobody has looked at it yet. */
    Optional<PendingReflection> of(String episodeId);

    /** How many episodes are in this state. */
    long count(ReflectionState state);

    /** Of those that a model was or will be asked about, how many are answered by several. */
    long severalAsked();

    /** Of how many a model was or will be asked. */
    long asked();

    /**
     * An episode about which a model was asked already, and that failed alike: with the same signature, or nearly the same in meaning,
     * by the vectors that are there; of the same finer class in both cases.
     *
     * @param space whose memory it is: the customer
     * @param leastSimilarity cosine
     */
    Optional<PendingReflection> alike(String episodeId, String space, double leastSimilarity);

    /**
     * Notes, before a question is sent, what it may cost at most, and counts the try. That counts as spent until it is known what it
     * did cost; where that is never told, for good.
     *
     * @param model as its endpoint is asked for it
     * @return what {@link #answered}, {@link #nothing}, {@link #postponed} and {@link #givenUp} want to know
     */
    long hold(String episodeId, long day, String model, Spending most);

    /** The answer is kept, and so is what it cost, both or neither. */
    void answered(String episodeId, Reflection reflection, long hold, Spending cost);

    /** Nothing came of it, and it cost so much. */
    void nothing(String episodeId, String why, long hold, Spending cost);

    /** It is to be asked again. @param dueMillis wall clock, not before */
    void postponed(String episodeId, long dueMillis, String why, long hold, Spending cost);

    /** It is not asked again by itself. */
    void givenUp(String episodeId, String why, long hold, Spending cost);

    /** What was spent on a day by all models together, with what is held. */
    Spending spentOn(long day);

    /** What was told of each day and model, the oldest first. */
    List<DaySpending> spending();

    /** What questions may have cost at most of which no answer was ever seen, or not yet. */
    Spending held();

    /**
     * Nothing is to be asked of these settings before a time.
     *
     * @param settings a hash of address, key and model
     */
    void pause(String settings, long untilMillis, String why);

    /** The pause of these settings that is not over; empty if there is none. */
    Optional<Pause> pause(String settings, long nowMillis);

    /** @param untilMillis wall clock */
    record Pause(long untilMillis, String why) {}

    /**
     * What a model cost on a day.
     *
     * @param day days since 1970-01-01, UTC
     * @param model as its endpoint was asked for it
     */
    record DaySpending(long day, String model, Spending spending) {}
}
