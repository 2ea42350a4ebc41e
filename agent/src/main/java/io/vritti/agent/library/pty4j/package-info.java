/** pty4j 0.13 on Linux and macOS: processes with a terminal, whose output and errors are one text. */
package io.vritti.agent.library.pty4j;
