/**
 * Reads the layout of a Git repository from its files: where it begins, where a linked work tree or a submodule keeps its own, and
 * which branch and commit it is at. It may use {@code disk} and {@code text} only. Git is never started; what the program reads and how it fails
 * is in {@code ecosystem.git}.
 */
package io.vritti.git;
