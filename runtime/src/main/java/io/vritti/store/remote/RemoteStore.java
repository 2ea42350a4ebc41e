package io.vritti.store.remote;

import io.vritti.metrics.MetricSource;
import io.vritti.store.Sharing;
import io.vritti.store.Skill;
import io.vritti.store.SkillKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The wire to one shared store. Every call waits for the server, with a deadline of its own: for agent threads. Thread-safe.
 */
public interface RemoteStore extends AutoCloseable {

    /** The server and its address, as a sentence about it begins: {@code KyroDB at host:50051}. */
    String address();

    /** What its calls take. */
    default MetricSource metrics() {
        return List::of;
    }

    /** Connects and examines the server, unless that is done; fails at once while it is too early to try again. */
    void connect() throws RemoteException;

    /** What the last attempt to use the server showed. Never waits. */
    Reachability reachability();

    /** What is wrong with the server, in one sentence, or null. Never waits. */
    String problem();

    /**
     * Stores episodes, or brings what is stored of them up to date. Safe to repeat: what arrived before is recognised.
     *
     * @return what became of each episode; one that it does not mention is to be delivered again
     */
    Receipt deliver(List<Outgoing> episodes);

    /** The same, without waiting for the answer where the store can go on by itself; then one at a time. */
    default Dispatch dispatch(List<Outgoing> episodes) {
        Receipt receipt = deliver(episodes);
        return () -> receipt;
    }

    /**
     * The newest failure on other machines of each action that has one.
     *
     * @param keys what identifies actions on every machine
     */
    Map<String, RemoteFailure> lastFailures(Collection<String> keys) throws RemoteException;

    /**
     * Plays a look-up that finds something, over the real connection: its code is then loaded when the first call of the host waits
     * for an answer.
     */
    default void rehearse() throws RemoteException {}

    /** How many of these episodes, which it took before, the store holds as they are. */
    default int held(List<Outgoing> episodes) throws RemoteException {
        return episodes.size();
    }

    /**
     * Deletes episodes and their pictures, whoever wrote them; safe to repeat.
     *
     * @param forgotten on this machine
     */
    default void withdraw(List<Sharing.Withdrawal> forgotten) throws RemoteException {}

    /** Says of episodes that they were put away on this machine, or brought back; safe to repeat. */
    default void mark(List<Sharing.Mark> marks) throws RemoteException {}

    /** Stores skills of this machine, or brings its counts of them up to date; safe to repeat. */
    default void share(List<Skill> skills) throws RemoteException {}

    /** What other machines know how to do about failures; of the reach {@link io.vritti.store.Fix.Reach#MACHINES}. */
    default List<Skill> skills(Collection<SkillKey> wanted) throws RemoteException {
        return List.of();
    }

    /**
     * The digest of all keys that failed on any machine.
     *
     * @param known what was read last, of which what has not changed is not read again; or null
     * @return null where the store keeps none
     */
    default KeyDigest digest(KeyDigest known) throws RemoteException {
        return null;
    }

    /**
     * Adds what is missing in the digest; part of what was added at the same time on another machine may be lost then.
     *
     * @param keys of actions of which something is delivered
     * @param make whether a digest is made where there is none
     * @return false where there is none to add to
     */
    default boolean addToDigest(Collection<String> keys, boolean make) throws RemoteException {
        return true;
    }

    /**
     * Gives a few documents the vectors that they were stored without; loads the model for it.
     *
     * @return whether there are more
     */
    default boolean complete() throws RemoteException {
        return false;
    }

    /** The JVM ends: what takes long is left to other JVMs from now on. */
    default void hurry() {}

    /** Where pictures go. */
    default RemoteImages images() {
        return RemoteImages.NONE;
    }

    /** Ends the connection at once; calls under way fail. */
    @Override
    void close();
}
