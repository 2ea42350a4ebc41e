/**
 * What is known of the Java compiler and launcher: sources, class path, missing classes. It may use
 * {@code ecosystem.rule}, {@code reads}, {@code proof} and {@code world}.
 */
package io.vritti.ecosystem.jvm;
