/**
 * Metrics as Prometheus reads them: as a text ({@link io.vritti.metrics.prometheus.TextFormat}), gathered over the JVMs of a home
 * ({@link io.vritti.metrics.prometheus.HomeMetrics}), and served on loopback ({@link io.vritti.metrics.prometheus.MetricsPort}); and what
 * Prometheus shall say of them ({@link io.vritti.metrics.prometheus.Alerts}). It
 * may use {@code metrics}, {@code metrics.kept}, {@code home} and {@code observe}.
 */
package io.vritti.metrics.prometheus;
