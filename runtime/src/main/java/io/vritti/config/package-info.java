/**
 * The settings: one table of keys with their types and defaults, and the reader that merges agent arguments, system
 * properties, variables and the file. It may use the home and the JDK. Reading never throws; what cannot be understood becomes a
 * warning.
 */
package io.vritti.config;
