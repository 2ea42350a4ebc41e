package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.metrics.Metric;
import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import java.io.File;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFiguresTest {

    private static final long MINUTE_NANOS = 60_000_000_000L;

    @TempDir
    File folder;

    private final Map<String, Long> figures = new ConcurrentHashMap<>();

    /** An outbox that was emptied, and a vector that came later, change no revision. */
    @Test
    void what_is_in_the_home_is_counted_again_though_nothing_was_remembered_meanwhile() {
        StoreOpening opening = new StoreOpening(this::store, problem -> {});
        HomeFigures counted = new HomeFigures(Home.at(folder), opening, AgentLog.none());
        figures.put("outbox", 3L);
        counted.tick(0);
        assertThat(counted.read()).as("the store is not open yet").isEmpty();

        opening.open();
        counted.tick(0);
        assertThat(outbox(counted)).isEqualTo(3);
        figures.put("outbox", 0L);
        counted.tick(1);
        assertThat(outbox(counted)).isEqualTo(3);
        counted.tick(MINUTE_NANOS);
        assertThat(outbox(counted)).isZero();
    }

    private static double outbox(HomeFigures counted) {
        return counted.read().stream()
                .filter(metric -> metric.name().equals("vritti_home_outbox"))
                .map(Metric::samples)
                .findFirst()
                .orElseThrow()
                .get(0)
                .number();
    }

    private MemoryStore store() {
        return (MemoryStore) Proxy.newProxyInstance(
                MemoryStore.class.getClassLoader(),
                new Class<?>[] {MemoryStore.class},
                (store, method, arguments) -> switch (method.getName()) {
                    case "figures" -> Map.copyOf(figures);
                    case "revision" -> 1L;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
