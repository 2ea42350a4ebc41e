package io.vritti.store;

import io.vritti.episode.Episode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The memory that outlives the JVM. Thread-safe; calls of one store follow one another. Every method may throw
 * {@link StoreException}, after which the store can be used again.
 */
public interface MemoryStore extends AutoCloseable {

    /**
     * Keeps all changes or none; on return they are on the disk (design.md §8: captured to durable).
     *
     * @return how many imported episodes are new here
     */
    long apply(List<Change> batch);

    /**
     * A number that grows with every write of any JVM, allowances included; cheap enough to ask for several times a second.
     */
    long revision();

    /**
     * What was written in {@code (afterRevision, upToRevision]}, newest first. To page, ask again up to one less than the
     * last revision returned.
     *
     * @param afterRevision negative for all that is known; what was forgotten is left out then
     * @param upToRevision {@link Long#MAX_VALUE} for the newest
     */
    List<Revised> changesBetween(long afterRevision, long upToRevision, int limit);

    /** @param id an episode's id, or the beginning of one that fits no other; {@code ep-} may be left out */
    Optional<Episode> episode(String id);

    List<Episode> episodes(EpisodeQuery query);

    long episodeCount();

    /** Hands over every episode, archived ones included, in the order in which they came in; a few hundred are in memory at once. */
    void forEachEpisode(Consumer<Episode> taker);

    /** Whether of any episode it is known how it ended. What a reflection says of it is not how it ended. */
    boolean anyEndKnown();

    /** @param actionKey 32 hexadecimal digits */
    Optional<ActionState> state(String actionKey);

    /**
     * How failures were seen to end, as far as that was observed later than a revision.
     *
     * @param revision -1 for all
     */
    List<Fix> fixesAfter(long revision);

    /**
     * What reflections advise on the last failures of actions that have changed since a revision; the newest last.
     *
     * @param revision -1 for all
     * @param limit the most to return, the newest
     */
    List<Advice> adviceAfter(long revision, int limit);

    /** Lets an action run from now on; replaces an earlier allowance. */
    void allow(Allowance allowance);

    /** What the owner has allowed and has not run out, newest first. */
    List<Allowance> allowances();

    /** Takes back what {@link #allow} said. */
    void disallow(String actionKey);

    /** Takes a {@link Allowance.Scope#ONCE} of the action; of all JVMs, one gets it. */
    boolean takeOnce(String actionKey);

    /**
     * Forgets an episode, or an action with all its episodes, also on the disk; what the owner allowed stays.
     *
     * @param episodeIdOrActionKey as {@link #episode} takes it, or 32 hexadecimal digits
     * @return how many episodes are gone
     */
    int forget(String episodeIdOrActionKey);

    /**
     * Forgets every action and episode, also on the disk; what the owner allowed stays.
     *
     * @return how many episodes are gone
     */
    int forgetAll();

    /** What the remote store still has to get and was not parked, oldest first; empty when none is configured. */
    default List<OutboxEntry> outbox(int limit) {
        return outbox(0, limit);
    }

    /**
     * The same, as far as it was put there later.
     *
     * @param afterId the id of an entry, or 0 for all
     */
    List<OutboxEntry> outbox(long afterId, int limit);

    /** The remote store has what these entries said. */
    void acknowledge(List<Long> outboxIds);

    /**
     * The remote store would not take an entry. After so many times it is parked: kept, shown, and sent again only when its
     * episode changes.
     *
     * @param error what it said
     * @param mostTries 1 parks at once
     */
    void refused(long outboxId, String error, int mostTries);

    /** Entries that are parked, oldest first. */
    List<ParkedEntry> parked(int limit);

    /**
     * What there is: {@code episodes}, {@code resolved}, {@code reflected}, {@code actions}, {@code failing}, {@code failures},
     * {@code allowances}, {@code outbox}, {@code parked}, {@code withdrawals}, {@code bytes}, and episodes by {@code class:<error class>} and
     * {@code family:<family>}.
     */
    Map<String, Long> counts();

    /** Of {@link #counts}, those that are counted quickly, and {@code vectors}. */
    default Map<String, Long> figures() {
        return Map.of();
    }

    /** The vectors of its episodes. */
    default VectorStore vectors() {
        return VectorStore.NONE;
    }

    /** What is in step with a shared store. */
    default Sharing sharing() {
        return Sharing.NONE;
    }

    /** The pictures of its episodes. */
    default ImageStore images() {
        return ImageStore.NONE;
    }

    /** Takes episodes out to put them away, and back in. */
    default ArchiveStore archive() {
        return ArchiveStore.NONE;
    }

    /** The reflections on its episodes that are still to be made, and what those by models have cost. */
    default ReflectionStore reflections() {
        return ReflectionStore.NONE;
    }

    /** What it knows how to do. */
    default SkillStore skills() {
        return SkillStore.NONE;
    }

    /** What retention has to know, and how it takes episodes out. */
    default RetentionStore retention() {
        return RetentionStore.NONE;
    }

    /**
     * Why nothing can be kept here any more, however often it is tried: a newer version has taken the memory over. Null as long as it
     * can. At once, on any thread.
     */
    default String lost() {
        return null;
    }

    /** Closes the files that are open, and refuses all work until {@link #resume}: the process has no descriptors to spare. */
    default void pause() {}

    default void resume() {}

    @Override
    void close();
}
