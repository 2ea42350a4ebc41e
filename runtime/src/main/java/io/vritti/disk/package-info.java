/**
 * The one door through which the rooms of the host's calls look at files. What is mounted from other machines and processes is not
 * touched, since it may not answer; what is being looked at is noted, so that a look that hangs can be named and its mount avoided. A
 * path that is not looked at is <em>unknown</em>: neither there nor missing. It may use {@code observe} and {@code text}.
 */
package io.vritti.disk;
