package io.vritti.retain;

import io.vritti.ForkedJvm;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Another JVM that has episodes leave a home: as a command does, or as the agent does in a program that runs. */
final class RetainingProcess {

    private RetainingProcess() {}

    /** Plans once and carries that out. @param set settings, {@code unused=90d} */
    static Process once(File home, String... set) throws IOException {
        return start(home, "once", set);
    }

    /** Ticks as housekeeping does, until it is ended. */
    static Process agent(File home, String... set) throws IOException {
        return start(home, "agent", set);
    }

    private static Process start(File home, String how, String... set) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(home.getPath(), how));
        arguments.addAll(List.of(set));
        return ForkedJvm.quiet(RetainingProcess.class, arguments);
    }

    public static void main(String[] args) throws Exception {
        Home home = Home.at(new File(args[0]));
        Settings settings = settings(List.of(args).subList(2, args.length));
        try (MemoryStore store = EmbeddedStore.open(home, problem -> {})) {
            if (args[1].equals("once")) {
                Retention retention = new Retention(settings, home, store);
                retention.carryOut(retention.plan(Pace.FULL).orElseThrow(), Pace.FULL);
                return;
            }
            StoreOpening opening = new StoreOpening(() -> store, problem -> {});
            opening.open();
            RetentionWorker worker =
                    new RetentionWorker(settings, home, opening, System::currentTimeMillis, 0, AgentLog.none());
            while (true) {
                worker.tick();
                Thread.sleep(10);
            }
        }
    }

    static Settings settings(List<String> set) {
        Properties properties = new Properties();
        for (String one : set) {
            String[] pair = one.split("=", 2);
            properties.setProperty("vritti.retain." + pair[0], pair[1]);
        }
        return Settings.load(null, properties, Map.of());
    }
}
