/**
 * What the agent does, as events of the JDK Flight Recorder: {@code io.vritti.Decision}, {@code Capture}, {@code Store} and
 * {@code Reflection}. It may use {@code observe} and {@code config}. Nothing of the recorder is loaded before the host uses it, nor where the JVM has none.
 */
package io.vritti.flight;
