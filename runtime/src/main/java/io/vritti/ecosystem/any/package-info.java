/**
 * Causes of errors that any program may report: a missing executable, an unset variable, a held lock, wrong usage. It
 * may use {@code ecosystem.rule}, {@code reads}, {@code proof} and {@code world}.
 */
package io.vritti.ecosystem.any;
