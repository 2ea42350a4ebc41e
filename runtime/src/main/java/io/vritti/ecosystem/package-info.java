/**
 * The registries of what is known of single tools: the causes of errors, the read sets of tools, and the requirements
 * that one command shares with another. It may use {@code reads}, {@code proof}, {@code world}, {@code action} and
 * below, and the rooms of the tools inside it. Tools never appear by name outside this room and {@code program}.
 */
package io.vritti.ecosystem;
