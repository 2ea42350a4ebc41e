package io.vritti.reflect.work;

import io.vritti.ForkedJvm;
import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.redact.Redactor;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Another JVM that works on a home's reflections: it asks about one after the other, whenever it has the lease, until none waits. */
final class ReflectingProcess {

    private ReflectingProcess() {}

    /** @param url of the endpoint */
    static Process start(File home, String url) throws IOException {
        return ForkedJvm.quiet(ReflectingProcess.class, List.of(home.getPath(), url));
    }

    public static void main(String[] args) throws Exception {
        Home home = Home.at(new File(args[0]));
        Properties properties = new Properties();
        properties.setProperty("vritti.reflect.url", args[1]);
        properties.setProperty("vritti.reflect.key", "test");
        Settings settings = Settings.load(null, properties, Map.of());
        try (MemoryStore store = EmbeddedStore.open(home, problem -> {});
                ConfiguredPanel panel = new ConfiguredPanel(
                        settings, home, new Redactor(new byte[32]), new TextEmbedding(settings, home))) {
            Inquiry inquiry =
                    Reflecting.of(episode -> Optional.empty(), panel, settings).inquiry();
            while (!store.reflections().waiting(1).isEmpty()) {
                one(home, store, inquiry);
                Thread.sleep(5);
            }
        }
    }

    private static void one(Home home, MemoryStore store, Inquiry inquiry) throws IOException {
        try (Lease lease = new Lease(home.reflectionLease())) {
            List<PendingReflection> waiting = lease.held() ? store.reflections().waiting(1) : List.of();
            if (!waiting.isEmpty()) {
                inquiry.ask(waiting.get(0), store);
            }
        }
    }
}
