/**
 * The texts about a decision: the veto message, the audit line, and hints from similar failures. It may use
 * {@code gate.verdict}, {@code failure}, {@code redact}, {@code observe} and {@code store}. Everything that leaves it is
 * redacted.
 */
package io.vritti.gate.report;
