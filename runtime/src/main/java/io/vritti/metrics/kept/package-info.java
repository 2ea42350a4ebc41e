/**
 * What the JVMs of a home have counted and measured, for readers in other processes: {@code stats}. It may use {@code home} and
 * {@code metrics}.
 */
package io.vritti.metrics.kept;
