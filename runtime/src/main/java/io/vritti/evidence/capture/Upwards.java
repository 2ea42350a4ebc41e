package io.vritti.evidence.capture;

import io.vritti.action.ProcessAction;
import io.vritti.reads.Paths;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.text.FoldersUp;
import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that git and Node look for in every folder up to the root. Those folders are often busy ({@code /tmp}), so that their
 * time says nothing afterwards about a name that is missing in them.
 */
final class Upwards {

    private static final Set<String> PROGRAMS = Set.of("git", "node");
    private static final List<String> NAMES = List.of(".git", "HEAD", "package.json", "node_modules");

    private Upwards() {}

    /** Absolute paths of those that are not there; empty for an action that calls neither. */
    static Set<String> missing(ProcessAction action) {
        Set<String> missing = new LinkedHashSet<>();
        for (SimpleCommand command : action.script().commands()) {
            for (Word word : command.words()) {
                if (PROGRAMS.contains(Paths.name(word.text()))) {
                    add(action.directory(), missing);
                    return missing;
                }
            }
        }
        return missing;
    }

    private static void add(String directory, Set<String> missing) {
        for (String folder : FoldersUp.from(directory)) {
            for (String name : NAMES) {
                File file = new File(folder, name);
                if (!file.exists()) {
                    missing.add(file.getPath());
                }
            }
        }
    }
}
