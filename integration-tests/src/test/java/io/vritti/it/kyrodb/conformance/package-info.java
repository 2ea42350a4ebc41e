/**
 * What KyroDB answers, in 70 cases, asked of our own server in every build, and of a real one on request: {@code
 * -Dkyrodb.real=<binary>} starts one for each case; {@code -Dkyrodb.target=host:port} uses one that runs, is empty and of
 * dimension 4, and skips what needs a configuration of its own.
 */
package io.vritti.it.kyrodb.conformance;
