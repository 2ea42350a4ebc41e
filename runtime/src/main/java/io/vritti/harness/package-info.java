/**
 * Takes off a command what an agent's harness put around it: {@code eval} behind a snapshot, end markers, logs, time limits,
 * shells within shells. All that the gate knows and says is about the command inside. This room knows actions, shells, programs
 * and how words are read; the gate asks it. A wrapper that is not wholly understood stays on.
 */
package io.vritti.harness;
