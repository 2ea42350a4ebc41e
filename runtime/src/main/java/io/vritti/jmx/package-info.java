/**
 * The gate's switch and the metrics for managers of a JVM that use JMX. It may use {@code gate}, {@code config}, {@code metrics} and
 * {@code observe}. It
 * is not loaded in a host without JMX.
 */
package io.vritti.jmx;
