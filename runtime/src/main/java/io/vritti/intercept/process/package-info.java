/**
 * Follows processes from their start to their exit: streams, exit codes, redirections. It may use {@code gate},
 * {@code action}, {@code disk} and {@code intercept.io}. It reads nothing that the host would have read.
 */
package io.vritti.intercept.process;
