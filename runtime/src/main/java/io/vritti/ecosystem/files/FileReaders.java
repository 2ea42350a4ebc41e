package io.vritti.ecosystem.files;

import io.vritti.program.FileRole;
import io.vritti.program.NamedFile;
import io.vritti.program.Operands;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.List;

/** Tells whether a call that was not seen to fail must fail for want of a file. */
public final class FileReaders {

    private FileReaders() {}

    /**
     * Whether it fails for want of a file, and does nothing useful besides: a call that shows one of two files has shown
     * something.
     *
     * @param missing absolute path of a file or folder that is not there
     * @param sameOptions whether a call of the same program failed for want of that file with all the options of this one
     */
    public static boolean reads(Step step, String missing, FileSystemView view, boolean sameOptions) {
        StepFiles files = StepFiles.of(step);
        Operands operands = files.operands();
        boolean bound = operands.needsFiles() || sameOptions && operands.needsFilesWithOptions();
        if (!bound) {
            return false;
        }
        List<String> paths = files.named().stream()
                .filter(file -> needs(file) && !files.searchesPath(file))
                .map(file -> step.absolute(file.name()))
                .toList();
        return paths.stream().anyMatch(path -> leads(path, missing))
                && (operands.together() || paths.stream().allMatch(view::linkMissing));
    }

    /** What is removed or renamed must be there, too; options that make do without are not harmless. */
    private static boolean needs(NamedFile file) {
        return file.role().mustBeThere() || file.role() == FileRole.CHANGED;
    }

    private static boolean leads(String path, String missing) {
        return path.equals(missing) || path.startsWith(missing + "/");
    }
}
