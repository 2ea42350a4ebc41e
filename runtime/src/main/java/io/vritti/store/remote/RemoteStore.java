package io.vritti.store.remote;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The wire to one shared store. Every call waits for the server, with a deadline of its own: for agent threads. Thread-safe.
 */
public interface RemoteStore extends AutoCloseable {

    /** The server and its address, as a sentence about it begins: {@code KyroDB at host:50051}. */
    String address();

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

    /**
     * The newest failure on other machines of each action that has one.
     *
     * @param keys what identifies actions on every machine
     */
    Map<String, RemoteFailure> lastFailures(Collection<String> keys) throws RemoteException;

    /** Where pictures go. */
    default RemoteImages images() {
        return RemoteImages.NONE;
    }

    /** Ends the connection at once; calls under way fail. */
    @Override
    void close();
}
