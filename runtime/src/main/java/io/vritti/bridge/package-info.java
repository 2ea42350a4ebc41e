/**
 * The classes that woven code calls. The build moves them into {@code java.lang}, where every class loader sees them. It
 * may use the JDK only, and holds no logic.
 */
package io.vritti.bridge;
