/**
 * What ended failures before: recent actions, candidates, what worked in the place of a call, and the index of fixes with
 * their counts. It may use
 * {@code gate.memory}, {@code gate.rules}, {@code program}, {@code shell} and {@code store}. A fix is data: it neither
 * blocks nor clears a failure.
 */
package io.vritti.gate.fix;
