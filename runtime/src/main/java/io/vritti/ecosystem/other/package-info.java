/**
 * What is known of Go, Perl and Ruby: the causes of missing packages and libraries. It may use {@code ecosystem.rule},
 * {@code reads}, {@code proof}, {@code world} and {@code disk}.
 */
package io.vritti.ecosystem.other;
