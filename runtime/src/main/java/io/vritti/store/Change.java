package io.vritti.store;

import io.vritti.action.ActionKey;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;

/** One thing to remember; a batch of them is one transaction ({@link MemoryStore#apply}). */
public sealed interface Change {

    /**
     * A call failed. A known episode of the same action and signature is counted up: its first seen time, resolution and
     * reflection stay, tags are united, everything else is taken from the newer one. The episode's family and kind are
     * those of its state.
     *
     * @param episode with its own count, usually 1
     * @param state of the same action key
     */
    record FailureAdded(Episode episode, ActionState state) implements Change {}

    /**
     * An episode of another memory. One that is known here stays as it is, and so does the state of an action that is known here.
     *
     * @param state of the same action key, as it is reported
     */
    record Imported(Episode episode, ActionState state) implements Change {}

    /**
     * A call that failed was a wrapper around an action; it is kept for as long as the action fails.
     *
     * @param action in the wrapper
     * @param call the whole call
     */
    record CalledAs(ActionKey action, ActionKey call) implements Change {}

    /** What the gate remembers of an action changed without a failure: a success, a veto, a probe. */
    record StateChanged(ActionState state) implements Change {}

    /**
     * How an episode was fixed; ignored if the episode is not known, and if it was only observed while the owner has recorded
     * a fix. What the owner says is also told of the same failure from then on.
     *
     * @param resolution what was done; null takes back what the owner said
     */
    record Resolved(String episodeId, RedactedText resolution, Source source) implements Change {}

    /**
     * A way in which failures end was tried, and perhaps helped.
     *
     * @param fix with the counts to add to what is known of it
     */
    record FixObserved(Fix fix) implements Change {}

    /** A call that had failed so passed, though nothing was known to have changed; ignored if the episode is not known. */
    record Refuted(String episodeId) implements Change {}

    /**
     * Other machines have a skill for failures that this one has met.
     *
     * @param skill of the reach {@link Fix.Reach#MACHINES}, with what all of them together counted
     */
    record SkillReported(Skill skill) implements Change {}

    /**
     * A lesson drawn from an episode afterwards; ignored if the episode is not known, and if rules say it while somebody else has said
     * something. What rules say usually comes with the failure, in {@link FailureAdded}, by the same order.
     */
    record Reflected(String episodeId, Reflection reflection) implements Change {}

    /**
     * The owner put an episode away, or took it out again; ignored if the episode is not known. One that fails again is taken
     * out by that.
     */
    record Archived(String episodeId, boolean archived) implements Change {}

    /**
     * The gate vetoed, hinted or told something by an episode; ignored if the episode is not known.
     *
     * @param atMillis wall clock
     */
    record Used(String episodeId, long atMillis) implements Change {}

    /** Who says how it was fixed. */
    enum Source {
        /** The next success of the action, and what changed before it. */
        OBSERVED,
        /** The owner: `vritti resolve`, or `vritti record --resolution`. */
        TOLD
    }
}
