package io.vritti.store.remote;

import io.vritti.episode.Episode;
import io.vritti.store.ImageStore.UnsentImage;
import io.vritti.store.MemoryStore;
import java.util.Optional;
import java.util.function.Function;

/** Brings the pictures of this home to the shared store. */
final class ImageWriter {

    private static final int BATCH = 16;

    private final RemoteImages images;
    private final Function<Episode, String> keys;
    private final String customer;

    /** @param keys what identifies an episode's action on every machine */
    ImageWriter(RemoteImages images, Function<Episode, String> keys, String customer) {
        this.images = images;
        this.keys = keys;
        this.customer = customer;
    }

    /** @return how many pictures are settled: delivered, or of an episode that is gone */
    int deliver(MemoryStore store) throws RemoteException {
        int settled = 0;
        if (images == RemoteImages.NONE) {
            return settled;
        }
        for (UnsentImage unsent : store.images().unsent(customer, BATCH)) {
            Optional<Episode> episode = store.episode(unsent.episodeId());
            if (episode.isEmpty() || images.deliver(unsent.image(), episode.get(), keys.apply(episode.get()))) {
                store.images().sent(unsent.id());
                settled++;
            }
        }
        return settled;
    }
}
