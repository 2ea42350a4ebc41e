package io.vritti.world.tree;

import io.vritti.program.ProgramFacts;
import java.util.List;

/**
 * The trees an action works on, and what else its programs read beside them.
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

    /** Whether it matters when a file was last written, though the same is in it. */
    boolean comparesTimes() {
        return programs.stream()
                .map(program -> program.substring(program.lastIndexOf('/') + 1))
                .anyMatch(name -> !ProgramFacts.of(name).goesByContent());
    }

    /**
     * Whether a write to a path makes no difference that a walk over the trees would not see: in them, or among the temporary
     * files of others.
     */
    public boolean indifferentTo(String path) {
        return holds(path) || Temporary.ofOthers(path, this);
    }

    /** Whether a path is in one of the trees. */
    public boolean holds(String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
