package io.vritti.store.kyrodb;

import io.vritti.config.Settings;
import io.vritti.embed.ImageEmbedding;
import io.vritti.metrics.MetricSource;
import io.vritti.observe.AgentLog;
import io.vritti.store.Sharing;
import io.vritti.store.Skill;
import io.vritti.store.SkillKey;
import io.vritti.store.remote.Dispatch;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.KeyDigest;
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
    private final KyroMeter meter = new KyroMeter();
    private final Connection texts;
    private final MissingVectors missing;
    private final Delivery delivery;
    private final FailureQuery failures;
    private final DigestDocuments digest;
    private final SkillDocuments skills;
    private final Withdrawals withdrawals;
    private final ArchiveMarks marks;
    private final RemoteImages images;

    /** Null where there is no instance for images. */
    private final Connection pictures;

    KyroStore(Settings settings, String machine, EpisodeVectors vectors, AgentLog log) {
        Instance instance = Instance.text(settings);
        String customer = settings.customer();
        loop = new Loop(log);
        texts = new Connection(instance, vectors.dimension(), loop, meter, log);
        meter.watch("text", texts::paused);
        KyroClient calls = new KyroClient(texts);
        DocumentPlaces places = new DocumentPlaces(Namespaces.failures(customer), instance.authenticated());
        ReportSeal seal = new ReportSeal(settings.shareSecret());
        missing = new MissingVectors(calls, vectors, places, machine, log);
        delivery = new Delivery(calls, vectors, places, missing, customer, machine, seal);
        failures = new FailureQuery(calls, places, customer, machine, seal, missing);
        digest = new DigestDocuments(calls, customer, machine, instance.authenticated(), vectors.dimension());
        skills = new SkillDocuments(calls, vectors, customer, machine, instance.authenticated());
        Instance image = Instance.image(settings);
        pictures = image == null ? null : new Connection(image, ImageEmbedding.DIMENSION, loop, meter, log);
        if (pictures != null) {
            meter.watch("image", pictures::paused);
        }
        KyroClient pictureCalls = image == null ? null : new KyroClient(pictures);
        images = image == null ? RemoteImages.NONE : new KyroImages(calls, pictureCalls, places, customer, machine);
        withdrawals = new Withdrawals(calls, pictureCalls, places, customer);
        marks = new ArchiveMarks(calls, pictureCalls, places, customer);
    }

    @Override
    public MetricSource metrics() {
        return meter;
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
        String server = texts.problem();
        return server == null ? missing.problem() : server;
    }

    @Override
    public Receipt deliver(List<Outgoing> episodes) {
        return delivery.dispatch(episodes).receipt();
    }

    @Override
    public Dispatch dispatch(List<Outgoing> episodes) {
        return delivery.dispatch(episodes);
    }

    @Override
    public Map<String, RemoteFailure> lastFailures(Collection<String> keys) throws RemoteException {
        return failures.newest(keys);
    }

    @Override
    public void rehearse() throws RemoteException {
        failures.rehearse();
    }

    @Override
    public int held(List<Outgoing> episodes) throws RemoteException {
        return delivery.held(episodes);
    }

    @Override
    public void withdraw(List<Sharing.Withdrawal> forgotten) throws RemoteException {
        withdrawals.delete(forgotten);
    }

    @Override
    public void mark(List<Sharing.Mark> archived) throws RemoteException {
        marks.set(archived);
    }

    @Override
    public void share(List<Skill> own) throws RemoteException {
        skills.store(own);
    }

    @Override
    public List<Skill> skills(Collection<SkillKey> wanted) throws RemoteException {
        return skills.find(wanted);
    }

    @Override
    public KeyDigest digest(KeyDigest known) throws RemoteException {
        return digest.read(known);
    }

    @Override
    public boolean addToDigest(Collection<String> keys, boolean make) throws RemoteException {
        return digest.add(keys, make);
    }

    @Override
    public boolean complete() throws RemoteException {
        return missing.complete();
    }

    @Override
    public void hurry() {
        delivery.hurry();
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
