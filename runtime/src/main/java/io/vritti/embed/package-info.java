/**
 * What calls and pictures mean, as vectors (design.md §6). It may use {@code config} and {@code home}. It judges
 * nothing, and runs on agent threads only.
 */
package io.vritti.embed;
