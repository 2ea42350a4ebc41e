package io.vritti.it.kyrodb.server;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The real server's configuration file: the same keys and defaults, and an unknown key is fatal. */
@SuppressWarnings("VisibilityModifier")
public final class ServerConfig {

    public Server server = new Server();
    public Hnsw hnsw = new Hnsw();
    public Persistence persistence = new Persistence();
    public Cache cache = new Cache();
    public Timeouts timeouts = new Timeouts();
    public RateLimit rateLimit = new RateLimit();
    public Slo slo = new Slo();
    public Auth auth = new Auth();
    public Environment environment = new Environment();
    public Logging logging = new Logging();

    public static final class Server {
        public String host = "127.0.0.1";
        public int port = 50051;
        public String httpHost;
        public Integer httpPort;
        public int maxConnections = 10_000;
        public int connectionTimeoutSecs = 300;
        public int shutdownTimeoutSecs = 30;
        public String observabilityAuth = "disabled";
        public Tls tls = new Tls();
    }

    public static final class Tls {
        public boolean enabled;
        public String certPath;
        public String keyPath;
        public boolean requireClientCert;
        public String caCertPath;
    }

    public static final class Hnsw {
        public int maxElements = 100_000;
        public int m = 16;
        public int efConstruction = 200;
        public int efSearch = 50;
        public int dimension = 768;
        public String distance = "cosine";
        public boolean disableNormalizationCheck;
    }

    public static final class Persistence {
        public String dataDir = "./data";
        public String fsyncPolicy = "data_only";
        public int walFlushIntervalMs = 100;
        public long snapshotIntervalMutations = 10_000;
        public long maxWalSizeBytes = 104_857_600;
        public boolean enableRecovery = true;
        public String recoveryMode = "strict";
        public boolean allowFreshStartOnRecoveryFailure;
    }

    public static final class Cache {
        public int capacity = 10_000;
        public String strategy = "learned";
        public int trainingIntervalSecs = 600;
        public int minTrainingSamples = 100;
        public int queryCacheCapacity = 100;
        public double queryCacheSimilarityThreshold = 0.52;
        public int hotTierMaxAgeSecs = 600;
    }

    public static final class Timeouts {
        public int cacheMs = 10;
        public int hotTierMs = 50;
        public int coldTierMs = 1000;
        public int maxConcurrentQueries = 1000;
    }

    public static final class RateLimit {
        public boolean enabled;
        public int maxQpsPerConnection = 1000;
        public int maxQpsGlobal = 100_000;
        public int burstCapacity = 10_000;
    }

    public static final class Slo {
        public double p99LatencyMs = 10;
        public double cacheHitRate = 0.70;
        public double errorRate = 0.001;
        public double availability = 0.999;
        public int minSamples = 100;
    }

    public static final class Auth {
        public boolean enabled;
        public String apiKeysFile;
    }

    public static final class Environment {
        public String type = "production";
    }

    public static final class Logging {
        public String level = "info";
        public String format = "text";
    }

    /** @throws IOException when it cannot be read, or holds a key that the real server does not know */
    static ServerConfig read(Path toml) throws IOException {
        return TomlMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .readValue(toml.toFile(), ServerConfig.class);
    }

    int httpPort() {
        return server.httpPort != null ? server.httpPort : server.port == 0 ? 0 : server.port + 1000;
    }
}
