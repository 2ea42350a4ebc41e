/**
 * The trees that builds, tests and unknown programs work on: what is in them, and what has changed (design.md §5.2). It
 * may use {@code world.input}, {@code disk}, {@code git}, {@code program} and {@code action}. A tree beyond its budget has no proof.
 */
package io.vritti.world.tree;
