package io.vritti.store.kyrodb;

import io.vritti.config.Settings;
import io.vritti.embed.ImageEmbedding;
import io.vritti.observe.AgentLog;
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
        return settings.kyrodbTls() && !settings.kyrodbTlsVerify()
                ? List.of("vritti.kyrodb.tls.verify is false: anybody can be the server")
                : List.of();
    }

    private static InstanceCheck check(String role, Instance instance, int dimension) {
        AgentLog log = AgentLog.none();
        try (Loop loop = new Loop(log);
                Connection connection = new Connection(instance, dimension, loop, log)) {
            connection.warm();
            return new InstanceCheck(role, instance.address(), null);
        } catch (RemoteException e) {
            return new InstanceCheck(role, instance.address(), instance.failed(e));
        }
    }
}
