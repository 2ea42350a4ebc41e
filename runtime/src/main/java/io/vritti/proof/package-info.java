/**
 * What a look at the world proves of a failure, and how long that may be believed. It may use {@code world}. It is data:
 * {@code evidence} makes and checks it.
 */
package io.vritti.proof;
