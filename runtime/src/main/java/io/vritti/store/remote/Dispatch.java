package io.vritti.store.remote;

/** Episodes that are on their way to a store, which is still writing them. */
public interface Dispatch {

    /** What became of each episode; waits for the store's answer. */
    Receipt receipt();
}
