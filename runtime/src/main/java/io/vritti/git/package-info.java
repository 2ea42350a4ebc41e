/**
 * Reads a repository's {@code .git} folder: where it lies, links of work trees, refs, the origin. It may use the JDK only. Git is
 * never started.
 */
package io.vritti.git;
