/**
 * The home folder: its files, their rights, atomic writes, its secret, and the list of live JVMs. It may use the JDK
 * only. Nothing is created before it is needed.
 */
package io.vritti.home;
