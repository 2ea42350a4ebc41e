/**
 * Follows the commands that a host writes into a shell that it keeps open, and whose ends it marks. It may use {@code gate}, {@code
 * action}, {@code program}, {@code shell}, {@code tool} and {@code intercept.io}. Whatever it does not understand passes as it is.
 */
package io.vritti.intercept.shell;
