/**
 * The gate's switch for managers of a JVM that use JMX. It may use {@code gate}, {@code config} and {@code observe}. It
 * is not loaded in a host without JMX.
 */
package io.vritti.jmx;
