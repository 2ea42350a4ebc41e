package io.vritti.metrics;

import java.util.List;

/** A part of the agent that counts or measures something. */
public interface MetricSource {

    /**
     * Returns the metrics as they stand now. Threads of the agent and of readers of metrics call it as often as they like, so it neither
     * waits long nor opens anything. What is not known yet is left out.
     */
    List<Metric> read();
}
