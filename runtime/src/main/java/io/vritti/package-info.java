/**
 * Assembles the runtime behind the bridge: reads the settings, builds the engine on the first call, and runs the
 * housekeeping thread. It may use every room. It decides nothing itself.
 */
package io.vritti;
