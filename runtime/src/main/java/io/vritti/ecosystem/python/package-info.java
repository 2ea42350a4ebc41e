/**
 * What Python reads: programs, modules, search paths, and the causes of missing modules. It may use
 * {@code ecosystem.rule}, {@code reads}, {@code proof}, {@code world} and {@code disk}. Python is never started.
 */
package io.vritti.ecosystem.python;
