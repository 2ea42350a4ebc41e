package io.vritti.state.tree;

import java.util.List;

/**
 * Which trees an action works on, and what else its programs read beside them.
 *
 * @param roots absolute paths of folders, each walked wholly
 * @param programs names of the tools that work on them: {@code mvn}; their settings and packages lie elsewhere
 * @param named absolute paths outside of the trees that the texts in them name
 */
public record TreeScope(List<String> roots, List<String> programs, List<String> named) {

    public TreeScope {
        roots = List.copyOf(roots);
        programs = List.copyOf(programs);
        named = List.copyOf(named);
    }

    /** Whether a path is in one of the trees. */
    public boolean holds(String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
