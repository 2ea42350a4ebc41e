package io.vritti.it.kyrodb.conformance;

import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.it.kyrodb.server.KyroServer;
import io.vritti.it.kyrodb.server.Switches;
import io.vritti.proto.kyrodb.BatchDeleteRequest;
import io.vritti.proto.kyrodb.ConfigRequest;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.MetricsRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The empty server that a case is asked of. */
final class Instance implements AutoCloseable {

    private static final String TARGET = System.getProperty("kyrodb.target");

    private final Kyro kyro;
    private final int httpPort;
    private final AutoCloseable server;

    private Instance(Kyro kyro, int httpPort, AutoCloseable server) {
        this.kyro = kyro;
        this.httpPort = httpPort;
        this.server = server;
    }

    static Instance start(KyroSetup setup, Path folder) throws Exception {
        if (TARGET != null) {
            return target(setup);
        }
        if (KyroProcess.isReal()) {
            KyroProcess real = KyroProcess.start(setup, folder);
            return new Instance(Kyro.at(real.port()), real.httpPort(), real);
        }
        KyroServer ours = KyroServer.start(setup.write(folder, 0, 0), new Switches(setup.switches()));
        return new Instance(Kyro.at(ours.port()), ours.httpPort(), ours);
    }

    /** Where the server is a process of another machine, files it names are not ours to look at. */
    static boolean isLocal() {
        return TARGET == null;
    }

    /** Whether it is the one of this project. */
    static boolean isOurs() {
        return TARGET == null && !KyroProcess.isReal();
    }

    Kyro kyro() {
        return kyro;
    }

    int httpPort() {
        return httpPort;
    }

    @Override
    public void close() throws Exception {
        kyro.close();
        server.close();
    }

    /** Never one that holds anything but what cases left. */
    private static Instance target(KyroSetup setup) {
        Assumptions.assumeTrue(
                setup.isPlain(), "needs a server with its own configuration: -Dkyrodb.real=<binary> starts one");
        int colon = TARGET.lastIndexOf(':');
        int port = Integer.parseInt(TARGET.substring(colon + 1));
        Kyro kyro = Kyro.at(TARGET.substring(0, colon), port, io.grpc.InsecureChannelCredentials.create());
        long dimension =
                kyro.calls().getConfig(ConfigRequest.getDefaultInstance()).getEmbeddingDimension();
        long held = kyro.calls().metrics(MetricsRequest.getDefaultInstance()).getColdTierSize();
        if (dimension != 4 || held != 0) {
            throw new IllegalStateException(TARGET + " must be empty and of dimension 4, and holds " + held
                    + " documents of dimension " + dimension);
        }
        return new Instance(kyro, port + 1000, () -> {
            Kyro emptied = Kyro.at(TARGET.substring(0, colon), port, io.grpc.InsecureChannelCredentials.create());
            emptied.calls()
                    .batchDelete(BatchDeleteRequest.newBuilder()
                            .setFilter(MetadataFilter.getDefaultInstance())
                            .build());
            emptied.close();
        });
    }
}
