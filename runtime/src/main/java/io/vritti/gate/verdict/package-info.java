/**
 * What the gate says of one call: verdict, reason, and the call with its context. It may use {@code action},
 * {@code evidence.capture}, {@code config} and {@code store}.
 */
package io.vritti.gate.verdict;
