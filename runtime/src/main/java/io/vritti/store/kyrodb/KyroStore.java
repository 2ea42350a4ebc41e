package io.vritti.store.kyrodb;

import io.vritti.config.Settings;
import io.vritti.embed.ImageEmbedding;
import io.vritti.observe.AgentLog;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.Outgoing;
import io.vritti.store.remote.Reachability;
import io.vritti.store.remote.Receipt;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFailure;
import io.vritti.store.remote.RemoteImages;
import io.vritti.store.remote.RemoteStore;
import io.vritti.store.remote.ReportSeal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The connections that a JVM keeps to KyroDB, and what goes over them. */
final class KyroStore implements RemoteStore {

    private final Loop loop;
    private final Connection texts;
    private final Delivery delivery;
    private final FailureQuery failures;
    private final RemoteImages images;

    /** Null where there is no instance for images. */
    private final Connection pictures;

    KyroStore(Settings settings, String machine, EpisodeVectors vectors, AgentLog log) {
        Instance instance = Instance.text(settings);
        String customer = settings.customer();
        loop = new Loop(log);
        texts = new Connection(instance, vectors.dimension(), loop, log);
        KyroClient calls = new KyroClient(texts);
        DocumentPlaces places = new DocumentPlaces(Namespaces.failures(customer), instance.authenticated());
        ReportSeal seal = new ReportSeal(settings.shareSecret());
        delivery = new Delivery(calls, vectors, places, customer, machine, seal);
        failures = new FailureQuery(calls, places, customer, machine, seal);
        Instance image = Instance.image(settings);
        pictures = image == null ? null : new Connection(image, ImageEmbedding.DIMENSION, loop, log);
        images = image == null
                ? RemoteImages.NONE
                : new KyroImages(calls, new KyroClient(pictures), places, customer, machine);
    }

    @Override
    public String address() {
        return texts.instance().named();
    }

    @Override
    public void connect() throws RemoteException {
        texts.warm();
    }

    @Override
    public Reachability reachability() {
        return texts.reachability();
    }

    @Override
    public String problem() {
        return texts.problem();
    }

    @Override
    public Receipt deliver(List<Outgoing> episodes) {
        return delivery.deliver(episodes);
    }

    @Override
    public Map<String, RemoteFailure> lastFailures(Collection<String> keys) throws RemoteException {
        return failures.newest(keys);
    }

    @Override
    public RemoteImages images() {
        return images;
    }

    @Override
    public void close() {
        if (pictures != null) {
            pictures.close();
        }
        texts.close();
        loop.close();
    }
}
