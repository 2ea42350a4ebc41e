/**
 * The texts about a decision: the veto message, the audit line, its counts, and hints from similar failures. It may use
 * {@code gate.verdict}, {@code failure}, {@code redact}, {@code observe}, {@code metrics}, {@code store} and {@code text}. Everything that leaves it is
 * redacted.
 */
package io.vritti.gate.report;
