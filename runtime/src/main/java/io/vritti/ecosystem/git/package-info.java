/**
 * What Git reads: refs, index, configuration, hooks, the work tree, and remotes that are folders. It may use
 * {@code reads} and below. Git is never started.
 */
package io.vritti.ecosystem.git;
