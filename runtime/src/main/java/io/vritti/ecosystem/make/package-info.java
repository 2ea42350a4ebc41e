/**
 * What make reads: its makefiles, and the files and commands that a goal can reach. It may use {@code reads} and below.
 * Recipes are read and never run.
 */
package io.vritti.ecosystem.make;
