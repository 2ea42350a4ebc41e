package io.vritti.store.remote;

import io.vritti.episode.Episode;
import io.vritti.store.ImageStore.EpisodeImage;

/** Where pictures of episodes go. For agent threads. */
public interface RemoteImages {

    /** The store takes no pictures. */
    RemoteImages NONE = (image, episode, key) -> false;

    /**
     * Stores what a picture shows.
     *
     * @param key what identifies the episode's action on every machine
     * @return false if it is to be tried again, because the text of its episode has not arrived
     */
    boolean deliver(EpisodeImage image, Episode episode, String key) throws RemoteException;
}
