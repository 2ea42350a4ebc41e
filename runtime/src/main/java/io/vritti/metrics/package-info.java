/**
 * What this JVM's agent counted and measured, once, for everything that shows it: JMX, JFR, Prometheus, OpenTelemetry and
 * {@code stats}. {@link io.vritti.metrics.Metrics} of an engine gathers what the parts of the agent hand out as
 * {@link io.vritti.metrics.MetricSource}; it knows none of them, and may use no other package.
 *
 * <p>docs/metrics.md lists the names; those that count have none of Prometheus' {@code _total} here.
 */
package io.vritti.metrics;
