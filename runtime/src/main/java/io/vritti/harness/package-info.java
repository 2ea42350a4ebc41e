/**
 * Takes off a command what an agent's harness put around it: {@code eval} behind a snapshot, end markers, logs, time limits,
 * shells within shells. The gate knows and speaks of the command inside. It may use {@code action}, {@code shell}, {@code
 * program}, {@code reads}, {@code disk}, {@code bounded}, and of {@code home} who the user is. A wrapper that is not wholly understood stays on.
 */
package io.vritti.harness;
