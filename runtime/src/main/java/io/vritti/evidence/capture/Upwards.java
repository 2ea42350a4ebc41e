package io.vritti.evidence.capture;

import io.vritti.action.ProcessAction;
import io.vritti.disk.Disk;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Paths;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.text.FoldersUp;
import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that programs such as git and Node look for in every folder up to the root. Those folders are often busy ({@code /tmp}), so that their
 * time says nothing afterwards about a name that is missing in them.
 */
final class Upwards {

    private Upwards() {}

    /** Absolute paths of those that certainly are not there; empty for an action that calls no such program. */
    static Set<String> missing(ProcessAction action) {
        Set<String> missing = new LinkedHashSet<>();
        for (SimpleCommand command : action.script().commands()) {
            for (Word word : command.words()) {
                List<String> names = ProgramFacts.of(Paths.name(word.text())).looksUpwardsFor();
                if (!names.isEmpty()) {
                    add(names, action.directory(), missing);
                }
            }
        }
        return missing;
    }

    private static void add(List<String> names, String directory, Set<String> missing) {
        for (String folder : FoldersUp.from(directory)) {
            for (String name : names) {
                String path = new File(folder, name).getPath();
                if (Disk.missing(path)) {
                    missing.add(path);
                }
            }
        }
    }
}
