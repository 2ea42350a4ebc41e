package io.vritti.world.tree;

import java.util.List;

/**
 * States that an action reads more than names that are known, and that all of it lies in some trees.
 *
 * @param why it reads more, in words
 * @param folders absolute, that the trees are around
 * @param programs names of the tools that work on them
 * @param named absolute paths that the texts it runs name
 */
public record TreeReadSet(String why, List<String> folders, List<String> programs, List<String> named) {

    public TreeReadSet {
        folders = List.copyOf(folders);
        programs = List.copyOf(programs);
        named = List.copyOf(named);
    }
}
