/**
 * Takes the evidence of a failure, within its budget of time, before the host can see the failure; and takes the
 * snapshot before a run. It may use {@code ecosystem}, {@code reads}, {@code world}, {@code program}, {@code proof}, {@code disk}
 * and {@code evidence}. It starts no process and sends nothing.
 */
package io.vritti.evidence.capture;
