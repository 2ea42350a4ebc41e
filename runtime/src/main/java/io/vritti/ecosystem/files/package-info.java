/**
 * What is known of programs that work on files (coreutils, editors, archives): which operands they read, and the causes
 * of missing, forbidden and wrongly typed files. It may use {@code ecosystem.rule}, {@code reads}, {@code proof},
 * {@code world} and {@code disk}.
 */
package io.vritti.ecosystem.files;
