package io.vritti.metrics.otel;

import io.vritti.metrics.MetricSource;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Passes the metrics on to the host's OpenTelemetry, once the host has set its global instance. Asking for the instance earlier would
 * fix it to one that does nothing, and make the host's own attempt fail; so the sign to begin is the loading of a class that only
 * {@code GlobalOpenTelemetry.set} loads. Where OpenTelemetry's agent is attached, the host's API leads to the agent's, and the agent's
 * is used.
 */
public final class HostTelemetry {

    /** What {@code set} wraps the host's instance in, and the same where the incubating API is there, too. */
    private static final List<String> WRAPPERS = List.of(
            "io/opentelemetry/api/GlobalOpenTelemetry$ObfuscatedOpenTelemetry",
            "io/opentelemetry/api/incubator/internal/ObfuscatedExtendedOpenTelemetry");

    /** Internal names of the classes whose loading is a sign. */
    public static final Set<String> SIGNS = Set.of(
            WRAPPERS.get(0),
            WRAPPERS.get(1),
            Api.OF_AGENT.replace('.', '/') + WRAPPERS.get(0),
            Api.OF_AGENT.replace('.', '/') + WRAPPERS.get(1));

    /** An application server may hold more copies of the API; these are served. */
    private static final int MOST_COPIES = 16;

    /** Between two looks at what the host is about to set. */
    private static final long LOOK_MILLIS = 500;

    /** Between two looks for metrics that had nothing to say before, and for another instance. */
    private static final long GIVEN_MILLIS = 5_000;

    private final List<Api> copies = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private boolean following;

    /**
     * Notes that the host has set its OpenTelemetry or is about to. Called inside class loading, so it only takes the note.
     *
     * @param loader of one of the {@link #SIGNS}, null for the boot loader
     */
    public void loadedBy(ClassLoader loader) {
        if (copies.size() < MOST_COPIES) {
            copies.add(loader == null ? Api.ofAgent() : Api.ofHost(loader));
        }
    }

    /**
     * Starts passing metrics on, on a thread of its own, if there was a sign; returns at once. One thread calls it again and again.
     */
    public void follow(MetricSource metrics, AgentLog log) {
        if (!following && !copies.isEmpty() && !ended) {
            following = true;
            new AgentThread("otel", () -> look(metrics, log), log).start();
        }
    }

    /** Stops passing metrics on; the instruments that were made in the host remain, without values. */
    public void end() {
        ended = true;
    }

    private void look(MetricSource metrics, AgentLog log) {
        try {
            if (Api.agentIsThere()) {
                copies.add(0, Api.ofAgent());
            }
            Reading reading = new Reading(metrics, () -> ended);
            while (!ended) {
                TimeUnit.MILLISECONDS.sleep(give(reading, log) ? GIVEN_MILLIS : LOOK_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether all that is there has its instruments */
    private boolean give(Reading reading, AgentLog log) {
        boolean given = true;
        for (Api api : copies) {
            if (api.isGone()) {
                copies.remove(api);
                continue;
            }
            try {
                given &= api.register(reading);
            } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
                copies.remove(api);
                log.logOnce("otel", "metrics are not given to the host's OpenTelemetry", unknown);
            }
            if (api.isAgents()) {
                break;
            }
        }
        return given;
    }
}
