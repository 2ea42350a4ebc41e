/**
 * Reads shell text: which commands are in it, what is data, whose exit status it has. Knows the language of the shell and no
 * program; pure, dependency-free, linear in the length of the text, because it runs on host threads before a process
 * starts.
 */
package io.vritti.shell;
