/**
 * The settings. {@link io.vritti.config.Setting} lists every key with its type and default; {@link io.vritti.config.Settings} has the
 * values in force, and a class for each family of keys. Sources are merged in the order agent arguments, system properties, variables,
 * file. It may use the home and the JDK. Reading never throws; what cannot be understood becomes a warning.
 */
package io.vritti.config;
