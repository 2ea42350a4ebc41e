/**
 * Stands in for {@code java.util.logging.Logger} in the shipped libraries, so that they never start the host's logging.
 * It may use the JDK only.
 */
package io.vritti.log;
