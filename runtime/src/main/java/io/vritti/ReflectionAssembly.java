package io.vritti;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.redact.Redactor;
import io.vritti.reflect.ReflectionMeter;
import io.vritti.reflect.work.ConfiguredPanel;
import io.vritti.reflect.work.Reflecting;
import io.vritti.reflect.work.ReflectionWorker;
import io.vritti.store.StoreOpening;

/** Builds what has models asked about failures, as far as the settings allow it. */
final class ReflectionAssembly {

    private ReflectionAssembly() {}

    /** What has models asked later; null where there is no key, so that nothing of it is loaded. */
    static ReflectionWorker worker(
            Settings settings,
            Home home,
            StoreOpening store,
            Redactor redactor,
            TextEmbedding embedding,
            Counters counters,
            ReflectionMeter meter,
            AgentLog log) {
        if (!settings.reflect().asksModels() || !home.usable()) {
            return null;
        }
        return new ReflectionWorker(
                store,
                () -> Reflecting.quick(new ConfiguredPanel(settings, home, redactor, embedding), settings, meter),
                home.reflectionLease(),
                () -> counters.get(Counter.FAILURES_CAPTURED),
                System::currentTimeMillis,
                log);
    }
}
