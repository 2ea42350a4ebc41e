/**
 * Metrics as instruments of OpenTelemetry, in a host that uses its API and has set its {@code GlobalOpenTelemetry}, or beside its agent.
 * The API is called by reflection through the host's own class loader: nothing of it is in our jar, and nothing of ours leads to the
 * host's but by weak references. It may use {@code metrics} and {@code observe}.
 */
package io.vritti.metrics.otel;
