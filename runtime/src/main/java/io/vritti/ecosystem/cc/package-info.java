/**
 * What is known of C compilers and linkers: the headers and libraries that they read, and the causes of missing ones. It
 * may use {@code ecosystem.rule}, {@code reads}, {@code proof} and {@code world}.
 */
package io.vritti.ecosystem.cc;
