package io.vritti.world.tree;

import java.util.List;
import java.util.Set;

/**
 * The trees an action works on, and what else its programs read beside them.
 *
 * @param roots absolute paths of folders, each walked wholly
 * @param programs names of the tools that work on them: {@code mvn}; their settings and packages lie elsewhere
 * @param named absolute paths outside of the trees that the texts in them name
 */
public record TreeScope(List<String> roots, List<String> programs, List<String> named) {

    /** Of which it is known that they go by what is in files; others, as make does, may compare times too. */
    private static final Set<String> BLIND_TO_TIMES = Set.of(
            "python", "pytest", "py.test", "mypy", "ruff", "flake8", "pylint", "node", "npm", "yarn", "pnpm", "jest",
            "vitest", "mocha", "eslint", "tsc", "go", "gradle", "gradlew", "javac", "java", "rustc");

    public TreeScope {
        roots = List.copyOf(roots);
        programs = List.copyOf(programs);
        named = List.copyOf(named);
    }

    /** Whether it matters when a file was last written, though the same is in it. */
    boolean comparesTimes() {
        return programs.stream()
                .map(program -> program.substring(program.lastIndexOf('/') + 1))
                .anyMatch(name -> !BLIND_TO_TIMES.contains(name.startsWith("python") ? "python" : name));
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
