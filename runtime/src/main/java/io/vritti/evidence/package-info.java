/**
 * The evidence of a failure: its record and its encoded form, the counter of side effects and the processes that may still write, which
 * may void it, and the threads on which files are looked at for the host. It may use {@code proof}, {@code world}, {@code ledger},
 * {@code program}, {@code action}, {@code disk}, {@code observe} and {@code text}. It holds neither file content nor values of variables, only salted
 * hashes.
 */
package io.vritti.evidence;
