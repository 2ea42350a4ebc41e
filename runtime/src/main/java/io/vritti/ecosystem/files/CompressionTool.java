package io.vritti.ecosystem.files;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;

/** {@code gzip}, {@code bzip2}, {@code xz} and their kin: a file, and its partner with or without the ending. */
public final class CompressionTool implements Tool {

    private static final FileTool FILES = new FileTool();

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        FILES.add(step, reads, depth);
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-")) {
                String path = step.absolute(argument);
                int dot = path.lastIndexOf('.');
                String stem = dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
                reads.file(stem);
                reads.names(Paths.parent(path) == null ? "/" : Paths.parent(path), Paths.name(stem) + ".*");
            }
        }
    }
}
