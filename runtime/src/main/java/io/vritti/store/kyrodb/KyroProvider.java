package io.vritti.store.kyrodb;

import io.vritti.config.Settings;
import io.vritti.embed.ImageEmbedding;
import io.vritti.observe.AgentLog;
import io.vritti.proto.kyrodb.ConfigResponse;
import io.vritti.proto.kyrodb.MetricsResponse;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.InstanceCheck;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteStore;
import io.vritti.store.remote.RemoteStoreProvider;
import java.util.ArrayList;
import java.util.List;

/** KyroDB as the shared store: one instance for texts, and another for pictures where one is configured. */
public final class KyroProvider implements RemoteStoreProvider {

    static final String NAME = "KyroDB";

    /** Its owner has the last fifth to do something about it. */
    private static final double NEARLY_FULL = 0.8;

    private final Settings settings;

    public KyroProvider(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "kyrodb";
    }

    @Override
    public RemoteStore open(String machine, EpisodeVectors vectors, AgentLog log) {
        return new KyroStore(settings, machine, vectors, log);
    }

    @Override
    public SharedEpisodes search(int dimension) {
        return new KyroSearch(settings, dimension);
    }

    @Override
    public List<InstanceCheck> check(int dimension) {
        List<InstanceCheck> checks = new ArrayList<>();
        checks.add(check("text", Instance.text(settings), dimension));
        Instance image = Instance.image(settings);
        if (image != null) {
            checks.add(check("image", image, ImageEmbedding.DIMENSION));
        }
        return checks;
    }

    @Override
    public List<String> warnings() {
        return settings.kyrodb().tls() && !settings.kyrodb().tlsVerify()
                ? List.of("vritti.kyrodb.tls.verify is false: anybody can be the server")
                : List.of();
    }

    private InstanceCheck check(String role, Instance instance, int dimension) {
        AgentLog log = AgentLog.none();
        try (Loop loop = new Loop(log);
                Connection connection = new Connection(instance, dimension, loop, log)) {
            KyroClient calls = new KyroClient(connection);
            Trial.write(calls, settings.customer(), instance.authenticated(), dimension);
            return new InstanceCheck(role, instance.address(), null, fill(calls.metrics(), calls.config()));
        } catch (RemoteException e) {
            return new InstanceCheck(role, instance.address(), instance.failed(e), null);
        }
    }

    /** Null as long as there is room. */
    private static String fill(MetricsResponse metrics, ConfigResponse config) {
        long documents = metrics.getColdTierSize();
        long most = config.getHnswMaxElements();
        return most == 0 || documents < most * NEARLY_FULL
                ? null
                : "it holds " + documents + " documents of at most " + most
                        + "; when it is full, what fails for the first time"
                        + " waits in the homes, and all else goes on: raise hnsw.max_elements and restart it";
    }
}
