/** The trees that builds, tests and unknown programs work on: what is in them, and what has changed (design.md §5.2). */
package io.vritti.world.tree;
