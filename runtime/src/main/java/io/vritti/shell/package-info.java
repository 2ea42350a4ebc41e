/**
 * Reads shell text: which commands it contains, what is data, and whose exit status it has. It may use the JDK only, and
 * knows the language of the shell and no program. It is pure and takes time linear in the length of the text, because it
 * runs on host threads before a process starts.
 */
package io.vritti.shell;
