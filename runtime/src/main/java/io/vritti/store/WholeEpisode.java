package io.vritti.store;

import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An episode with all that a memory keeps of it: as much as is needed to put it back as it was. Two are equal if nothing has changed.
 *
 * @param episode with its evidence, resolution and reflection
 * @param resolvedBy who says how it was fixed, or null
 * @param state what the gate knows of its action, the last failure of which may be another episode
 * @param vector of its text, or null where there is none
 * @param pictures in the order in which they came
 * @param timesShown how often a search has found it
 * @param pending how it stands with its reflection, or null
 */
public record WholeEpisode(
        Episode episode,
        Change.Source resolvedBy,
        ActionState state,
        KeptVector vector,
        List<Picture> pictures,
        long timesShown,
        Pending pending) {

    /**
     * A vector as it is kept.
     *
     * @param space whose memory it is: the customer
     * @param model that made it
     * @param packed its numbers, seven bits each, in Base64
     */
    public record KeptVector(String space, String model, String packed) {}

    /**
     * What is kept of a picture.
     *
     * @param name of its file, redacted
     * @param hash SHA-256 of the file, 64 hexadecimal digits
     * @param width in pixels
     * @param height in pixels
     * @param vector of what it shows
     */
    public record Picture(String name, String hash, int width, int height, KeptVector vector) {}

    /** As {@link PendingReflection}, without the episode. */
    public record Pending(ReflectionState state, boolean several, long dueMillis, int tries, String note) {}

    public String id() {
        return episode.id();
    }

    /** What identifies its action on every machine. */
    public String sharedKey() {
        return state.sharedKey() == null ? episode.actionKey() : state.sharedKey();
    }

    /** Whether the last failure of its action is this episode. */
    public boolean isLast() {
        return episode.id().equals(state.episodeId());
    }

    /** Whether all failures of the other came after the last of this one: neither then counts what the other counts. */
    private boolean endsBefore(WholeEpisode other) {
        return episode.lastSeenMillis() < other.episode.firstSeenMillis();
    }

    /** Whether the other is a copy of it as it was earlier: nothing is lost without it. */
    public boolean includes(WholeEpisode other) {
        return episode.firstSeenMillis() <= other.episode.firstSeenMillis()
                && episode.lastSeenMillis() >= other.episode.lastSeenMillis()
                && episode.count() >= other.episode.count();
    }

    /**
     * What two records of one episode say together: the newer one, with the count of both and the first time of either. Of two that
     * overlap one is a copy of the other as it was earlier, and its failures are not counted twice.
     */
    public WholeEpisode unitedWith(WholeEpisode other) {
        WholeEpisode newer = episode.lastSeenMillis() >= other.episode.lastSeenMillis() ? this : other;
        WholeEpisode older = newer == this ? other : this;
        boolean apart = older.endsBefore(newer);
        boolean olderTold = older.resolvedBy == Change.Source.TOLD && newer.resolvedBy != Change.Source.TOLD;
        WholeEpisode resolved = newer.episode.resolution() == null || olderTold ? older : newer;
        return new WholeEpisode(
                united(newer.episode, older.episode, apart, resolved.episode),
                resolved.resolvedBy,
                newer.state,
                newer.vector == null ? older.vector : newer.vector,
                pictures(older, newer),
                apart ? newer.timesShown + older.timesShown : Math.max(newer.timesShown, older.timesShown),
                newer.pending == null ? older.pending : newer.pending);
    }

    private static Episode united(Episode newer, Episode older, boolean apart, Episode resolved) {
        Set<RedactedText> tags = new LinkedHashSet<>(older.surroundings().tags());
        tags.addAll(newer.surroundings().tags());
        return new Episode(
                newer.identity(),
                newer.call(),
                newer.error(),
                new Episode.Surroundings(newer.surroundings().environment(), List.copyOf(tags)),
                new Episode.Occurrences(
                        apart ? newer.count() + older.count() : Math.max(newer.count(), older.count()),
                        Math.min(newer.firstSeenMillis(), older.firstSeenMillis()),
                        newer.lastSeenMillis(),
                        newer.durationMillis(),
                        confidence(newer.confidence(), older.confidence(), apart)),
                new Episode.Knowledge(
                        newer.knowledge().evidence(),
                        resolved.knowledge().resolution(),
                        reflection(newer.reflection(), older.reflection()),
                        newer.archived()));
    }

    private static Confidence confidence(Confidence newer, Confidence older, boolean apart) {
        if (apart) {
            return newer.plus(older);
        }
        return newer.runs() >= older.runs() ? newer : older;
    }

    /** What rules say is made anew at any time; what anybody else says is not theirs to replace. */
    private static Reflection reflection(Reflection newer, Reflection older) {
        boolean keepOlder = newer == null
                || older != null && newer.source().isRules() && !older.source().isRules();
        return keepOlder ? older : newer;
    }

    private static List<Picture> pictures(WholeEpisode older, WholeEpisode newer) {
        Map<String, Picture> byHash = new LinkedHashMap<>();
        older.pictures.forEach(picture -> byHash.put(picture.hash(), picture));
        newer.pictures.forEach(picture -> byHash.put(picture.hash(), picture));
        return new ArrayList<>(byHash.values());
    }

    /** The same, marked as put away or not. */
    public WholeEpisode archived(boolean archived) {
        Episode.Knowledge known = episode.knowledge();
        return new WholeEpisode(
                new Episode(
                        episode.identity(),
                        episode.call(),
                        episode.error(),
                        episode.surroundings(),
                        episode.occurrences(),
                        new Episode.Knowledge(known.evidence(), known.resolution(), known.reflection(), archived)),
                resolvedBy,
                state,
                vector,
                pictures,
                timesShown,
                pending);
    }
}
