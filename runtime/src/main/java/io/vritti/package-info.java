/**
 * Assembles the runtime behind the bridge: reads the settings, builds the engine on a thread of its own at the first sign that the host
 * is about to call, and runs the housekeeping thread. It may use every room but {@code cli}. It decides nothing itself.
 */
package io.vritti;
