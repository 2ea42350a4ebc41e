package io.vritti.store.kyrodb;

import io.vritti.config.Settings;
import io.vritti.embed.ImageEmbedding;
import io.vritti.episode.Episode;
import io.vritti.observe.AgentLog;
import io.vritti.proto.kyrodb.ExactMatch;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResult;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.remote.RemoteException;
import java.util.ArrayList;
import java.util.List;

/**
 * What others remember, searched in KyroDB, honestly: past its result cache, and knowing that a namespace is cut out of what
 * was found in all of them (facts.md §3.1).
 */
final class KyroSearch implements SharedEpisodes {

    /** Namespace and an exact filter: beyond it the server asks its index for more than that gives (facts.md §3.1). */
    private static final int MOST_ASKED = 625;

    /** The server looks at so many for each that is wanted, since neighbours of other namespaces are thrown away after. */
    private static final int LEAST_ASKED = 100;

    /** Above 0, or the server answers from its cache of like questions. */
    private static final int EF_SEARCH = 200;

    private final Loop loop;
    private final Connection texts;
    private final String customer;

    /** Null where there is no instance for images. */
    private final Connection images;

    /** @param dimension of the vectors of texts */
    KyroSearch(Settings settings, int dimension) {
        AgentLog log = AgentLog.none();
        loop = new Loop(log);
        customer = settings.customer();
        texts = new Connection(Instance.text(settings), dimension, loop, log);
        Instance image = Instance.image(settings);
        images = image == null ? null : new Connection(image, ImageEmbedding.DIMENSION, loop, log);
    }

    @Override
    public Answer near(float[] vector, boolean archivedToo, int most) {
        return ask(texts, Namespaces.failures(customer), vector, archivedToo, most);
    }

    @Override
    public Answer nearPictures(float[] vector, boolean archivedToo, int most) {
        return images == null
                ? new Answer(List.of(), "no KyroDB for images is set (vritti.kyrodb.image)")
                : ask(images, Namespaces.images(customer), vector, archivedToo, most);
    }

    @Override
    public void close() {
        texts.close();
        if (images != null) {
            images.close();
        }
        loop.close();
    }

    private static Answer ask(Connection connection, String namespace, float[] vector, boolean archivedToo, int most) {
        SearchRequest.Builder request = SearchRequest.newBuilder()
                .setK(Math.min(MOST_ASKED, Math.max(LEAST_ASKED, most)))
                .setEfSearch(EF_SEARCH)
                .setNamespace(namespace);
        for (float value : vector) {
            request.addQueryEmbedding(value);
        }
        if (!archivedToo) {
            request.setFilter(MetadataFilter.newBuilder()
                    .setExact(ExactMatch.newBuilder()
                            .setKey(MetadataKeys.ARCHIVED)
                            .setValue(MetadataKeys.NOT_ARCHIVED)));
        }
        try {
            List<SearchResult> results = new KyroClient(connection).nearest(request.build());
            return new Answer(episodes(results, most), null);
        } catch (RemoteException e) {
            return new Answer(List.of(), connection.instance().failed(e));
        }
    }

    /** Documents that cannot be read are skipped, because they are not ours; likewise what is near by chance, without a vector. */
    private static List<Found> episodes(List<SearchResult> results, int most) {
        List<Found> found = new ArrayList<>();
        for (SearchResult result : results) {
            StoredDocument document = StoredDocument.of(result);
            Episode episode = document.hasVector() ? DocumentEpisode.of(document) : null;
            if (episode != null && found.size() < most) {
                found.add(new Found(episode, result.getScore()));
            }
        }
        return found;
    }
}
