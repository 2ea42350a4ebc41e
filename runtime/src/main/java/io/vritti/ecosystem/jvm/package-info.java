/**
 * What is known of the Java compiler and launcher: sources, class path, missing classes. It may use
 * {@code ecosystem.rule}, {@code reads}, {@code proof}, {@code world} and {@code disk}.
 */
package io.vritti.ecosystem.jvm;
