/**
 * How commands speak and are spoken to: lines, tables and progress for people, JSON and pipes for programs, exit codes.
 * It may use {@code home}, {@code text} and JSON.
 */
package io.vritti.cli.terminal;
