/**
 * The layout of a git repository, read from its files without running git: where it begins, where a linked work tree or a
 * submodule keeps its own, which branch and commit it is at. It knows {@code text} alone; what git the program reads and
 * how it fails is in {@code ecosystem.git}.
 */
package io.vritti.git;
