package io.vritti.world.tree;

import io.vritti.disk.Disk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the trees that an action works on: around its folders, and where their build files lead. */
public final class Scopes {

    private static final int MOST_ROOTS = 8;

    private Scopes() {}

    /**
     * @param output what the failed run said: files that it names belong to what it read
     * @return null if some folder is part of no tree, or there are too many, or a text that may name others is unknown
     */
    public static TreeScope of(TreeReadSet reads, String output, Map<String, String> environment) {
        String home = environment.get("HOME");
        Set<String> roots = new LinkedHashSet<>();
        for (String folder : reads.folders()) {
            String root = Roots.of(folder, home);
            if (root == null) {
                return null;
            }
            roots.add(root);
        }
        Set<String> named = new LinkedHashSet<>(reads.named());
        Set<String> referred = References.of(reads.folders(), roots);
        if (referred == null) {
            return null;
        }
        for (String path : referred) {
            String root = Disk.isFolder(path) ? Roots.of(path, home) : null;
            if (root == null) {
                named.add(path);
            } else {
                roots.add(root);
            }
        }
        named.addAll(References.inOutput(output));
        named.addAll(LocalArtifacts.inOutput(output, reads.programs(), environment));
        if (roots.isEmpty() || roots.size() > MOST_ROOTS) {
            return null;
        }
        List<String> outermost = roots.stream()
                .filter(root -> roots.stream().noneMatch(other -> root.startsWith(other + "/")))
                .sorted()
                .toList();
        TreeScope trees = new TreeScope(outermost, reads.programs(), List.of());
        List<String> beside = new ArrayList<>(named);
        beside.removeIf(trees::holds);
        return new TreeScope(outermost, reads.programs(), beside);
    }
}
