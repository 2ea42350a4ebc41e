package io.vritti.store.remote;

import io.vritti.observe.AgentLog;
import io.vritti.store.SharedEpisodes;
import java.util.List;

/** A kind of shared store, as it is configured. */
public interface RemoteStoreProvider {

    /** The product's name, as in a sentence. */
    String name();

    /** The same as one word in lower case, for files and for the rows of {@code vritti doctor}. */
    String label();

    /**
     * Makes the connection that a JVM keeps; contacts no server yet.
     *
     * @param machine names this home among all that share the store
     */
    RemoteStore open(String machine, EpisodeVectors vectors, AgentLog log);

    /**
     * Makes a search among the episodes of others; contacts no server yet.
     *
     * @param dimension of the vectors of texts
     */
    SharedEpisodes search(int dimension);

    /** Connects to each configured server. */
    List<InstanceCheck> check(int dimension);

    /** What is configured in a way that its owner may want to know, a sentence each. */
    List<String> warnings();
}
