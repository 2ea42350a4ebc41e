/**
 * The evidence of a failure: its record, its encoded form, and the counter of side effects that may void it. It may use
 * {@code proof}, {@code world}, {@code ledger}, {@code program} and {@code action}. It holds neither file content nor
 * values of variables, only salted hashes.
 */
package io.vritti.evidence;
